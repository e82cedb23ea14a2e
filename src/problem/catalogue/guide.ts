import { didYouMean, error, oneOf, warning } from '../define.ts';

/** The rules of guides, in the order of the format. Each says in its hint how the text should read instead. */
export const guideProblems = {
  // Steps and their attributes
  'guide/no-steps': error(
    'A guide without steps',
    () => 'The guide has no step.',
    () => 'Begin one with a level-2 heading that has an id: "## Does another device work? {#other-device}".',
  ),
  'guide/heading-level': error<{ level: number; nested?: boolean }>(
    'A heading that is neither a step nor a device',
    (d) =>
      d.nested
        ? 'A heading inside a list or quote begins no step.'
        : `A level-${d.level} heading has no meaning in a guide.`,
    () =>
      'Level 2 begins a step, level 3 with {platform=...} a device variant. The title comes from the front matter.',
  ),
  'guide/step-without-id': error<{ title: string; suggestion: string }>(
    'A step without an id',
    (d) => `The step "${d.title}" has no id.`,
    (d) => `Add one at the end of the heading: {#${d.suggestion}}. It is its address for ever.`,
  ),
  'guide/step-without-question': error<{ id: string }>(
    'A step without a heading text',
    (d) => `The step "${d.id}" has no question or instruction in its heading.`,
    (d) => `Write what the reader is asked or should do: "## Is the light on? {#${d.id}}".`,
  ),
  'guide/invalid-id': error<{ id: string; suggestion: string }>(
    'An id that cannot be an address',
    (d) => `"${d.id}" cannot be an id.`,
    (d) =>
      `Use lower-case letters a-z, digits and single hyphens, beginning with a letter: "${d.suggestion}".`,
  ),
  'guide/duplicate-step': error<{ id: string; line: number }>(
    'Two steps with the same id',
    (d) => `The step id "${d.id}" is already used on line ${d.line}.`,
    () => 'Give this step an id of its own.',
  ),
  'guide/unknown-attribute': error<{ name: string; nearest?: string | undefined; known: readonly string[] }>(
    'An attribute that steps do not have',
    (d) => `Steps have no attribute "${d.name}".${didYouMean(d.nearest)}`,
    (d) => `Allowed: ${d.known.join(', ')}.`,
  ),
  'guide/repeated-attribute': error<{ name: string }>(
    'An attribute given twice',
    (d) => `The attribute "${d.name}" is given twice.`,
    () => 'Keep one of them.',
  ),
  'guide/invalid-attribute': error<{ name: string; value: string; expected: string }>(
    'An attribute with a value it cannot have',
    (d) => `"${d.name}" cannot be "${d.value}".`,
    (d) => `Use ${d.expected}.`,
  ),
  'guide/conflicting-attributes': error<{ first: string; second: string; reason: string }>(
    'Attributes that cannot stand together',
    (d) =>
      d.first.startsWith('no ')
        ? `"${d.second}" cannot stand without "${d.first.slice('no '.length)}": ${d.reason}.`
        : `"${d.first}" and "${d.second}" cannot stand together: ${d.reason}.`,
    (d) =>
      d.first.startsWith('no ')
        ? `Add "${d.first.slice('no '.length)}", or remove "${d.second}".`
        : 'Remove one of them.',
  ),
  'guide/broken-attributes': error<{ text: string }>(
    'Braces that are not attributes',
    (d) => `"${d.text}" looks like attributes, but is not at the end of a heading or is not closed.`,
    () => 'Attributes stand in one pair of braces at the end of the heading: {#id minutes=3}.',
  ),
  // Answers
  'guide/no-answers': error<{
    step: string;
    found?: 'a numbered list' | 'a list without links' | 'links without a list';
  }>(
    'A step without answers that is no ending',
    (d) =>
      d.found
        ? `The step "${d.step}" has no answers; it closes with ${d.found}.`
        : `The step "${d.step}" has no answers, so the reader is stuck there.`,
    (d) =>
      ({
        'a numbered list': 'Answers begin with "- ", not with a number: "- [Yes, it works](#next-step)".',
        'a list without links': 'Say where each answer leads: "- [Yes, it works](#next-step)".',
        'links without a list':
          'Write each answer as a list item of its own: "- [Yes, it works](#next-step)".',
        nothing:
          'Close it with a list of answers, "- [Yes, it works](#next-step)", or make it an ending: .solved, .escalate, .refer or .stop.',
      })[d.found ?? 'nothing'],
  ),
  'guide/answers-not-last': error<{ step: string }>(
    'Text after the answers',
    (d) => `In the step "${d.step}" something follows the answers.`,
    () => 'Answers are the last thing in a step. Move this above them.',
  ),
  'guide/answer-not-a-link': error<{ text: string }>(
    'An answer that is not exactly one link',
    (d) => `"${d.text}" stands among the answers, but is not exactly one link.`,
    () =>
      'Write "- [The answer](#step)". A list that is not answers stands apart from them, with a line of text between.',
  ),
  'guide/empty-answer': error(
    'An answer without text',
    () => 'This answer has no text, so nobody can choose it.',
    () => 'Write between the brackets what the reader sees: "- [Yes, it works](#fixed)".',
  ),
  'guide/one-answer': error<{ step: string }>(
    'A step with only one answer',
    (d) => `The step "${d.step}" has only one answer. That is no question.`,
    () => 'Add the other case, or join this step with the next.',
  ),
  'guide/ending-has-answers': error<{ step: string; ending: string }>(
    'An ending with answers',
    (d) => `"${d.step}" is an ending (.${d.ending}), but has answers.`,
    () => 'Remove the answers, or remove the ending.',
  ),
  'guide/unknown-step': error<{
    answer: string;
    target: string;
    guide?: string | undefined;
    nearest?: string | undefined;
    line?: number | undefined;
  }>(
    'An answer leads to a step that does not exist',
    (d) =>
      `Answer "${d.answer}" leads to "${d.target}", which is no step of ${d.guide ? `the guide "${d.guide}"` : 'this guide'}.` +
      didYouMean(d.nearest, d.line ? `line ${d.line}` : undefined),
  ),
  'guide/unknown-guide': error<{ answer: string; target: string; nearest?: string | undefined }>(
    'An answer leads to a guide that does not exist',
    (d) =>
      `Answer "${d.answer}" leads to the guide "${d.target}", which does not exist.${didYouMean(d.nearest)}`,
    () => 'Write the file name of a guide in the same folder: "guide.md" or "guide.md#step".',
  ),
  'guide/answer-target': error<{ answer: string; target: string }>(
    'An answer that leads out of guides',
    (d) => `Answer "${d.answer}" leads to "${d.target}", which is no step.`,
    () =>
      'Answers lead to "#step", "guide.md" or "guide.md#step". Link articles from the text, or end with a step that links there.',
  ),
  'guide/agents-only-target': error<{ answer: string; target: string }>(
    'A public answer leads to a guide that only agents see',
    (d) =>
      `Answer "${d.answer}" leads to "${d.target}", which only agents may see. Customers would be stuck here.`,
    () => 'Lead to a step that customers may see, or make that guide public.',
  ),
  'guide/invalid-answer-id': error<{ id: string; suggestion: string }>(
    'An answer id that is not lower-case',
    (d) => `The answer id "${d.id}" is not lower-case letters, digits and hyphens.`,
    (d) => `Write [..](#step "${d.suggestion}").`,
  ),
  'guide/duplicate-answer': error<{ id: string; first?: string | undefined }>(
    'Two answers with the same id',
    (d) =>
      d.first === undefined
        ? `This answer has the id "${d.id}", which belongs to the exit that every step gets.`
        : `This answer has the id "${d.id}", as has "${d.first}" above.`,
    () => 'Give one of them an id of its own as link title: [..](#step "only-device").',
  ),
  'guide/answer-moved': error<{ step: string; id: string; answer?: string | undefined }>(
    'An answer lost its published id',
    (d) =>
      `The step "${d.step}" had an answer with the id "${d.id}" in the ledger; no answer has it now. Trails and codes given out before would not open.`,
    (d) =>
      (d.answer
        ? `Is it "${d.answer}"? Then keep the old id as its title: [${d.answer}](... "${d.id}").`
        : `Add the old id as title to the answer that took its place: [..](#step "${d.id}").`) +
      ' If none did, delete the line of the old id in each file of ledger/.',
  ),
  'guide/unpublished-target': error<{ what: string; target: string; reason: string }>(
    'A published step leads to something that is not published',
    (d) => `${d.what} leads to "${d.target}", which is not published: ${d.reason}.`,
    () => 'Publish it, or lead somewhere else.',
  ),
  // The exit
  'guide/no-otherwise': error(
    'A guide without "otherwise"',
    () => 'The guide does not say where "None of these, or I cannot do this" leads.',
    () => 'Add to the front matter: otherwise: "#step-that-hands-over".',
  ),
  'guide/unknown-otherwise': error<{ target: string; nearest?: string | undefined }>(
    '"otherwise" leads to a step that does not exist',
    (d) => `"otherwise" leads to "${d.target}", which is no step.${didYouMean(d.nearest)}`,
    () => 'Write "#step" for a step of this guide, or "guide.md#step" for one of another.',
  ),
  // The shape of the tree
  'guide/unreachable': error<{ step: string }>(
    'A step that nobody can reach',
    (d) => `Nobody can reach the step "${d.step}": from the start, no answers lead there.`,
    () => 'Let an answer lead to it, or remove it.',
  ),
  'guide/cycle': error<{ path: readonly string[] }>(
    'A way that goes round in circles',
    (d) => `This way never ends: ${d.path.join(' > ')}.`,
    () => 'Lead one of its answers on to another step or an ending.',
  ),
  'guide/remedy-ends-solved': error<{ step: string; answer: string }>(
    'The last answer of a remedy leads to "solved"',
    (d) =>
      `The last answer of "${d.step}" ("${d.answer}") leads to a solved ending, but the last one is the way on when it did not help.`,
    () => 'Put "It works" first and "It did not help" last.',
  ),
  'guide/risk-without-warning': error<{ step: string; risk: string }>(
    'A risk without a warning',
    (d) => `The step "${d.step}" risks ${d.risk}, but has no warning above its instruction.`,
    () => 'Begin the step with "> [!WARNING]": what can happen, and how to avoid it.',
  ),
  // Endings
  'guide/escalate-tier': error<{ step: string }>(
    'A handover without a tier',
    (d) => `"${d.step}" hands over to a human, but not to which tier.`,
    () => 'Add tier=1 ... tier=5 to the heading.',
  ),
  'guide/escalate-reason': error<{ step: string }>(
    'A handover without a reason',
    (d) => `"${d.step}" does not say why a human has to take over.`,
    () => 'Write a sentence or two above the list.',
  ),
  'guide/escalate-tasks': error<{ step: string }>(
    'A handover without what to have ready',
    (d) => `"${d.step}" does not say what the reader should have ready.`,
    () => 'Add a task list: "- [ ] The serial number on the label".',
  ),
  'guide/escalate-channel': error<{ step: string; tier: number; medium: string; broken: readonly string[] }>(
    'A handover that nobody could use',
    (d) =>
      `"${d.step}" hands over to tier ${d.tier}, which has no ${d.medium} channel` +
      (d.broken.length > 0 ? ` that works without ${oneOf(d.broken)}.` : '.'),
    () => 'Add such a channel to the tier in site.yaml; "breaks" in the front matter says what may be down.',
  ),
  'guide/refer-to': error<{ step: string }>(
    'A referral to nobody',
    (d) => `"${d.step}" sends the reader to someone else, but does not say to whom.`,
    () => 'Add to=<contact> to the heading; contacts.yaml lists them.',
  ),
  'guide/refer-incomplete': error<{ step: string; lacks: string }>(
    'A referral that lacks something',
    (d) => `"${d.step}" does not say ${d.lacks}.`,
    () =>
      'A referral has three parts: why (text), what to say (a quote, "> ..."), what to bring (a task list, "- [ ] ...").',
  ),
  'guide/stop-reason': error<{ step: string }>(
    'A refusal without a reason',
    (d) => `"${d.step}" refuses help without saying why.`,
    () => 'Write: we cannot ..., because ... So do this instead: ...',
  ),
  'guide/stop-link': error<{ step: string }>(
    'A refusal that leads nowhere',
    (d) => `"${d.step}" has no link to what helps instead.`,
    () => 'Link an article, another guide or an official page.',
  ),
  // Consent and privacy
  'guide/consent-answers': error<{ step: string }>(
    'A consent question without yes and no',
    (d) => `The consent step "${d.step}" must have exactly the answers with the ids "yes" and "no".`,
    () => 'Write [Yes, it is mine](#next "yes") and [No, it is not](#other "no").',
  ),
  'guide/account-without-consent': error<{ step: string; path: readonly string[] }>(
    "Someone's account is touched without consent",
    (d) =>
      `"${d.step}" touches an account or data, but can be reached without a yes to a consent step: ${d.path.join(' > ')}.`,
    () => 'Put a .consent step before it on this way.',
  ),
  'guide/private-shows': warning<{ step: string; answer: string; target: string }>(
    'A private answer shows in the address',
    (d) =>
      `The answer "${d.answer}" at the private step "${d.step}" leads to "${d.target}", whose address gives the answer away.`,
    () => 'Let the answers lead to steps whose ids say nothing private, such as "next-a" and "next-b".',
  ),
  // Variants and shared steps
  'guide/variant-platform': error<{ title: string }>(
    'A device variant without its device',
    (d) => `The heading "${d.title}" has no {platform=...}.`,
    () => 'Add {platform=windows}, macos, android, ios or router; or write the heading as bold text.',
  ),
  'guide/duplicate-variant': error<{ platform: string; step: string }>(
    'Two variants for the same device',
    (d) => `The step "${d.step}" has two variants for ${d.platform}.`,
    () => 'Join them.',
  ),
  'guide/variant-attributes': error<{ step: string }>(
    'A variant with an id or other attributes',
    (d) => `A device variant of "${d.step}" has attributes other than platform.`,
    () => 'Variants have {platform=...} only; ids and the rest belong to the step.',
  ),
  'guide/include-unknown': error<{ target: string; nearest?: string | undefined }>(
    'An included step that does not exist',
    (d) => `include=${d.target} names no step.${didYouMean(d.nearest)}`,
    () => 'Write include=<guide>.md#<step>.',
  ),
  'guide/include-chain': error<{ target: string }>(
    'An included step that includes another',
    (d) => `"${d.target}" takes its own text from another step.`,
    () => 'Include that other step directly.',
  ),
  'guide/include-text': error<{ step: string }>(
    'An including step with text of its own',
    (d) => `"${d.step}" takes its text from another step, but has text of its own as well.`,
    () => 'Remove the text, or the include.',
  ),
  'guide/duplicate-code': error<{ code: string; other: string }>(
    'Two guides with the same code',
    (d) => `The code "${d.code}" belongs to ${d.other}.`,
    () => 'Use other letters of A F L M O R T U.',
  ),
} as const;
