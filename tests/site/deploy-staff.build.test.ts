import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { listFiles } from '../../src/site/files.ts';
import { tempFolder } from './temp-site.ts';
import { ask, recipe, WEB_SERVERS } from './web-servers.ts';

const nginx = WEB_SERVERS.find(({ name }) => name === 'nginx')!;

/** `anna` with the password `mint tea`, in a form that every nginx knows (RFC 2307, section 5.3). */
const PASSWORDS = 'anna:{PLAIN}mint tea\n';
const basic = (text: string): Record<string, string> => ({
  authorization: `Basic ${Buffer.from(text).toString('base64')}`,
});

interface Case {
  name: string;
  /** The lines to include. */
  lines: (workshop: string) => string;
  staff: Record<string, string>;
  strangers: Record<string, string>[];
}

const CASES: readonly Case[] = [
  {
    name: 'staff-password.conf',
    lines: (workshop) => {
      const file = join(workshop, 'passwords');
      writeFileSync(file, PASSWORDS);
      return recipe('staff-password.conf', {
        'auth_basic_user_file /etc/nginx/handrail-staff.htpasswd;': `auth_basic_user_file ${file};`,
      });
    },
    staff: basic('anna:mint tea'),
    strangers: [{}, basic('anna:mint'), basic('eve:mint tea')],
  },
  {
    name: 'staff-header.conf',
    lines: () => recipe('staff-header.conf', {}),
    staff: { 'x-forwarded-email': 'Anna@Example.com' },
    strangers: [
      {},
      { 'x-forwarded-email': '' },
      { 'x-forwarded-email': 'eve@example.com.evil.test' },
      { 'x-forwarded-email': 'eve@evil.test, anna@example.com' },
      { 'x-forwarded-email': 'eve@notexample.com' },
    ],
  },
];

describe.skipIf(nginx.program === undefined).each(CASES)(
  'nginx with $name',
  ({ lines, staff, strangers }) => {
    let paths: string[] = [];
    beforeAll(async () => {
      const files = await listFiles(inject('site'));
      paths = [...files.map((file) => `/${encodeURI(file)}`), '/', '/en', '/en/nothing/', '/oauth2/'];
    });

    it('sends nothing to strangers, and all of the site to staff', async () => {
      const workshop = tempFolder();
      const running = await nginx.start({
        workshop,
        root: inject('site'),
        base: '',
        include: lines(workshop),
      });
      onTestFinished(() => running.stop());
      for (const path of paths) {
        const { status, body } = await ask(running.port, path);
        expect([path, status]).toEqual([path, 401]);
        expect(body).not.toMatch(/help|ayuda|pomoc/i);
      }
      for (const headers of strangers)
        for (const path of ['/en/', '/search/en/index.json'])
          expect([headers, (await ask(running.port, path, headers)).status]).toEqual([headers, 401]);
      for (const path of ['/en/', '/search/en/index.json', '/sitemap.xml'])
        expect([path, (await ask(running.port, path, staff)).status]).toEqual([path, 200]);
    });
  },
);
