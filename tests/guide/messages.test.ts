import { describe, expect, test } from 'vitest';
import type { ProblemId } from '../../src/problem/problem.ts';
import { ANSWERS, cases, frontMatter, guide, startTo } from './cases.ts';
import { checkFiles, expectProblems, withEndings, withoutMarks, type GuideFiles } from './guides.ts';

describe('messages say what to do', () => {
  const messageOf = (files: GuideFiles, id: ProblemId): string | undefined =>
    checkFiles(withoutMarks(files)).problems.find((problem) => problem.id === id)?.message;

  test('the step that was meant, and its line', () => {
    expect(messageOf(cases['guide/unknown-step'], 'guide/unknown-step')).toBe(
      'Answer "No, it does not" leads to "halp", which is no step of this guide. Did you mean "help" (line 19)?',
    );
  });

  test('a step that was renamed', () => {
    const files = guide(`## Does it work? {#start}

- [Yes](#fixed)
- [No](#lights)

## What do you see? {#look formerly=lights}
${ANSWERS}`);
    expect(messageOf(files, 'guide/unknown-step')).toContain('Did you mean "look" (line 14)?');
  });

  test('a step of another guide', () => {
    const other = guide('## Does it work? {#start}\n\n- [Yes](#fixed)\n- [No](mail.md#halp)\n');
    const files = { ...other, 'en/mail.md': withEndings(startTo('help')) };
    expect(messageOf(files, 'guide/unknown-step')).toBe(
      'Answer "No" leads to "halp", which is no step of the guide "mail". Did you mean "help"?',
    );
  });

  test('a way that goes round across guides', () => {
    const files = {
      'en/mail.md': withEndings('## A? {#a}\n\n- [Yes](#fixed)\n- [No](wifi.md#b)\n'),
      'en/wifi.md': withEndings('## B? {#b}\n\n- [Yes](#fixed)\n- [No](mail.md)\n'),
    };
    const problems = expectProblems(files, [['en/wifi.md', '12:3', 'guide/cycle']]);
    expect(problems[0]?.message).toBe('This way never ends: mail#a > wifi#b > mail#a.');
  });

  test('an exit that leads back into the guide is said once, where it is written', () => {
    const files = {
      'en/wifi.md':
        frontMatter('code: AF\notherwise: "#more"') +
        withEndings(`${startTo('more')}
## What do you see? {#more}

- [A light](#light)
- [No light](#help)

## Which light? {#light}
${ANSWERS}`),
    };
    const problems = expectProblems(files, [['en/wifi.md', '7:1', 'guide/cycle']]);
    expect(problems[0]?.message).toContain('wifi#more > wifi#light > wifi#more');
  });

  test('a long way is shortened in the middle', () => {
    const steps = Array.from({ length: 40 }, (_, n) => {
      return `## Step ${n}? {#s${n}}\n\n- [Yes](#fixed)\n- [No](#s${(n + 1) % 40})\n`;
    });
    const message = messageOf(guide(steps.join('\n')), 'guide/cycle');
    expect(message).toContain('wifi#s5 > … > wifi#s35');
  });

  test('the way that has no consent', () => {
    expect(messageOf(cases['guide/account-without-consent'], 'guide/account-without-consent')).toContain(
      'start > ask > skip > change',
    );
  });

  test('a step at which another guide jumps in needs a consent of its own', () => {
    const consent = `## Is it your account? {#ask .consent}

- [Yes, it is mine](#change "yes")
- [No, it is not](#help "no")

## Change the password {#change .account}
${ANSWERS}`;
    expectProblems({ 'en/wifi.md': withEndings(consent) }, []);
    const jump = withEndings('## A? {#a}\n\n- [Yes](#fixed)\n- [No](wifi.md#change)\n');
    const files = { 'en/wifi.md': withEndings(consent), 'en/mail.md': jump };
    const problems = expectProblems(files, [['en/wifi.md', '14:1', 'guide/account-without-consent']]);
    expect(problems[0]?.message).toContain('consent step: change.');
  });

  test('one answer to nothing does not make all behind it unreachable', () => {
    const files = guide(`## Does it work? {#start}

- [Yes](#fixed)
- [No](#mroe)

## What do you see? {#more}

- [A light](#light)
- [No light](#help)

## Which light? {#light}
${ANSWERS}`);
    expect(checkFiles(files).problems.map(({ id }) => id)).toEqual(['guide/unknown-step']);
  });
});
