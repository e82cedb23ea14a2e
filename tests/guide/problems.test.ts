import { describe, expect, test } from 'vitest';
import type { ProblemId } from '../../src/problem/problem.ts';
import { ANSWERS, cases, frontMatter, guide, startTo } from './cases.ts';
import { expectMarked, withEndings, type GuideFiles } from './guides.ts';

describe('each problem of guides is found where it is', () => {
  test.each(Object.entries(cases))('%s', (id, files) => {
    const ids = expectMarked(files).map((problem) => problem.id);
    expect(ids).toContain(id);
  });
});

const translated = (text: string): GuideFiles => ({
  'en/wifi.md': withEndings(`## Does it work? {#start}

Look at it.

### Windows {platform=windows}

1. Look.
${ANSWERS}`),
  'es/wifi.md': text,
});

const SPANISH_ENDINGS = `
## Ya funciona {#fixed}

Bien.

## Lo vemos {#help}

Solo el equipo puede.

- [ ] El número
`;

const SPANISH_START = `## ¿Funciona? {#start}

Mira.

### Windows {platform=windows}

1. Mira.

- [Sí, funciona](#fixed)
- [No, no funciona](#help)
`;

const translationCases: Partial<Record<ProblemId, GuideFiles>> = {
  'translation/unknown-step': translated(`${SPANISH_START}${SPANISH_ENDINGS}
«translation/unknown-step»## Otra cosa {#fixd}

Texto.
`),
  'translation/attributes': translated(
    `${SPANISH_START}${SPANISH_ENDINGS.replace('{#fixed}', '{#fixed «translation/attributes».solved}')}`,
  ),
  'translation/missing-step': translated(
    `«translation/missing-step»${SPANISH_START}${SPANISH_ENDINGS.replace(/## Lo vemos.*/s, '')}`,
  ),
  'translation/unknown-answer': translated(
    `${SPANISH_START}- «translation/unknown-answer»[No lo sé](#help "unsure")\n${SPANISH_ENDINGS}`,
  ),
  'translation/missing-answer': translated(
    `«translation/missing-answer»${SPANISH_START.replace('- [No, no funciona](#help)\n', '')}${SPANISH_ENDINGS}`,
  ),
  'translation/unknown-variant': translated(
    `${SPANISH_START.replace('- [Sí', '«translation/unknown-variant»### Mac {platform=macos}\n\n1. Mira.\n\n- [Sí')}${SPANISH_ENDINGS}`,
  ),
  'translation/missing-variant': translated(
    `«translation/missing-variant»${SPANISH_START.replace('### Windows {platform=windows}\n\n', '')}${SPANISH_ENDINGS}`,
  ),
};

describe('each problem of a translation is found where it is', () => {
  test('a complete translation has none', () => {
    expectMarked(translated(SPANISH_START + SPANISH_ENDINGS));
  });
  test.each(Object.entries(translationCases))('%s', (id, files) => {
    const ids = expectMarked(files).map((problem) => problem.id);
    expect(ids).toContain(id);
  });
});

const otherCases: Partial<Record<ProblemId, GuideFiles>> = {
  'reference/unknown-tier': guide(`${startTo('end')}
«reference/unknown-tier»## We take over {#end .escalate tier=4}

Only we can test it.

- [ ] The label
`),
  'reference/unknown-contact': guide(`${startTo('end')}
«reference/unknown-contact»## Ask your bank {#end .refer to=bnak}

Only your bank can stop it.

> My card is gone.

- [ ] The number of the card
`),
  'reference/agents-only': {
    ...guide(`«reference/agents-only»## Restart it {#start include=staff.md#start}
${ANSWERS}`),
    'en/staff.md':
      frontMatter('code: FF\naudience: agent\notherwise: "#help"') + withEndings(startTo('help')),
  },
  'link/retired': {
    ...guide(`## Does it work? {#start}

- [Yes, it works](#fixed)
- «link/retired»[No, it does not](old.md)
`),
    'en/old.md': frontMatter('code: FF\nstatus: retired\notherwise: "#help"') + withEndings(startTo('help')),
  },
  'address/itself': guide(`«address/itself»## Does it work? {#start formerly=first,start}
${ANSWERS}`),
  'address/taken': guide(`«address/taken»## Does it work? {#start formerly=fixed}
${ANSWERS}`),
  'markdown/unsafe-link': guide(`## Does it work? {#start}

- [Yes, it works](#fixed)
- [No, it does not](#help)
- «markdown/unsafe-link»[Run this](javascript:alert(1))
`),
};

describe('problems of other families that guides have', () => {
  test.each(Object.entries(otherCases))('%s', (id, files) => {
    const ids = expectMarked(files).map((problem) => problem.id);
    expect(ids).toContain(id);
  });
});
