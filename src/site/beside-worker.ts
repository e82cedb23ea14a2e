import { parentPort, workerData } from 'node:worker_threads';
import { answersOfModel, makeModel } from '../pages/_make-model.ts';
import type { BesideOrder } from './beside.ts';
import { writeCopies } from './copies.ts';
import { writeForms } from './forms-files.ts';
import { openKeptUnits } from './kept/units.ts';
import { drawAll } from './share-images/draw.ts';
import { planImages } from './share-images/plan.ts';

const { content, contentDir, folder, kept, key, layouts } = workerData as BesideOrder;
const keeper = openKeptUnits({ ...kept, fresh: folder }, key, answersOfModel(makeModel(content, content)));
await drawAll({ plan: planImages(content, content), contentDir, folder, keeper });
await writeCopies(content, folder, keeper);
await writeForms(content, { contentDir, out: folder, layouts }, keeper);
keeper.save();
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of Node, not a window
parentPort!.postMessage(keeper.stays);
