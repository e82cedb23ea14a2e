import { expect, test } from 'vitest';
import { digestsOf } from '../../../src/library/digest.ts';
import { healthOf } from '../../../src/library/review/health.ts';
import { reviewStates } from '../../../src/library/review/staleness.ts';
import { article, articleIn, guide } from '../builders.ts';
import { input, reviewed } from './input.ts';

test('how content stands: by topic, by language, and how much is translated', () => {
  const fresh = article('fresh', '', reviewed(1));
  const states = reviewStates(
    input([
      fresh,
      articleIn('es', 'fresh', '', { translates: digestsOf(fresh) }),
      articleIn('pl', 'fresh', '', { translates: { title: '000000' } }),
      article('never'),
      articleIn('es', 'never'),
      guide('due', [], { ...reviewed(180), topic: 'data' }),
      guide('over', [], { ...reviewed(181), topic: 'data' }),
      article('draft', '', { draft: true }),
    ]),
  );
  expect(healthOf(states, ['en', 'es', 'pl'], 'en')).toEqual({
    topics: { network: { fresh: 1, due: 0, over: 1 }, data: { fresh: 0, due: 1, over: 1 } },
    languages: {
      en: { fresh: 1, due: 1, over: 2 },
      es: { fresh: 1, due: 1, over: 0 },
      pl: { fresh: 0, due: 1, over: 0 },
    },
    coverage: { es: { current: 1, behind: 1, missing: 2 }, pl: { current: 0, behind: 1, missing: 3 } },
  });
});
