import { workerData } from 'node:worker_threads';
import { foldersOf, type BesideOrder } from './beside.ts';
import { writeCopies } from './copies.ts';
import { writeForms } from './forms-files.ts';
import { drawAll } from './share-images/draw.ts';
import { planImages } from './share-images/plan.ts';

const order = workerData as BesideOrder;
const { content, contentDir, layouts } = order;
const { drawn, copies } = foldersOf(order);
await drawAll({ plan: planImages(content, content), contentDir, folder: drawn });
await writeCopies(content, copies);
await writeForms(content, { contentDir, among: copies, shared: drawn, layouts });
