/** What a word that is a function takes, by the keys that lead to it; the names are what a site's own words write. */
export interface Slots {
  /** In the order of the arguments. */
  slots: readonly string[];
  /** True if it gives a sentence that ends with a link: `before` and `link`. */
  parts?: true;
  /** What stands in the list of words where a sentence with counts cannot show its slots. */
  example?: string;
}

const one = (slot: string): Slots => ({ slots: [slot] });

export const SLOTS: Readonly<Record<string, Slots>> = {
  'page.language': one('name'),
  'page.notTranslated': one('shown'),
  'page.partlyTranslated': one('shown'),
  'page.checked': { slots: ['day', 'who'] },
  'page.reportSubject': one('title'),
  'page.more': one('name'),
  'home.description': one('site'),
  'search.resultsFor': one('query'),
  'search.none': one('query'),
  'search.weak': one('query'),
  'search.corrected': one('query'),
  'search.instead': one('query'),
  'topic.description': one('topic'),
  'guide.questions': { slots: ['min', 'max'], example: '{min}-{max}' },
  'guide.midGuide': { slots: ['guide'], parts: true },
  'guide.question': one('n'),
  'guide.questionAhead': { slots: ['n', 'min', 'max'] },
  'guide.change': one('question'),
  'guide.code': one('code'),
  'guide.triedBefore': one('answer'),
  'guide.backTo': one('question'),
  'guide.goOn': one('question'),
  'forms.goTo': one('n'),
  'forms.goToGuide': one('guide'),
  'forms.ifNot': one('n'),
  'forms.ifNotGuide': one('guide'),
  'ending.takeOver': one('team'),
  'ending.answerBy': one('when'),
  'ending.checkedNumbers': one('day'),
  'note.tried': one('answer'),
  'note.skipped': one('answer'),
  'contact.openUntil': one('time'),
  'contact.found': { slots: ['words'] },
  'contact.closed': { slots: ['opens', 'answer'] },
  'contact.channelUntil': one('time'),
  'contact.channelOpens': one('when'),
  'contact.days': { slots: ['first', 'last'] },
  'contact.clock': { slots: ['from', 'to'] },
  'contact.timesAre': one('zone'),
  'contact.actions.phone': one('label'),
  'contact.actions.chat': one('label'),
  'contact.actions.email': one('label'),
  'contact.actions.form': one('label'),
  'contact.actions.relay': { slots: ['label', 'name'] },
  'contact.actions.visit': one('label'),
};
