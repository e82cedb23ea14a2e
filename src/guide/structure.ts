import type { LocalGuideTree } from './local.ts';

/** The steps of a guide and where its answers lead, as far as the numbers of trails depend on them. */
export interface Structure {
  /** In the order of the guide; the first is its start. */
  steps: readonly StructureStep[];
}

export interface StructureStep {
  id: string;
  /** True if its answer is not recorded: a trail ends here. */
  private: boolean;
  /** Those that lead to a step of the same guide, in their order. */
  answers: readonly { id: string; to: string }[];
}

/** The part of a guide that the numbers of its trails depend on. */
export function structureOf({ id: guide, steps }: LocalGuideTree): Structure {
  const own = new Set(steps.map(({ id }) => id));
  return {
    steps: steps.map((step) => ({
      id: step.id,
      private: step.private,
      answers: step.answers
        .filter(({ to }) => to.guide === guide && own.has(to.step))
        .map(({ id, to }) => ({ id, to: to.step })),
    })),
  };
}

/**
 * A structure as one line of the ledger: `other-device:yes>vpn-off,no>restart;vpn-off!:...`. A step whose answer is not
 * recorded has a `!`.
 */
export function writeStructure({ steps }: Structure): string {
  return steps
    .map(({ id, private: secret, answers }) => {
      const ways = answers.map((answer) => `${answer.id}>${answer.to}`).join(',');
      return `${id}${secret ? '!' : ''}${ways === '' ? '' : `:${ways}`}`;
    })
    .join(';');
}

/** Reads what {@link writeStructure} wrote; what is no structure gives steps that nothing leads to. */
export function readStructure(text: string): Structure {
  return {
    steps: text.split(';').map((part) => {
      const [name = '', ways = ''] = part.split(':', 2);
      const answers = ways.split(',').filter((way) => way !== '');
      return {
        id: name.replace('!', ''),
        private: name.endsWith('!'),
        answers: answers.map((way) => {
          const [id = '', to = ''] = way.split('>', 2);
          return { id, to };
        }),
      };
    }),
  };
}
