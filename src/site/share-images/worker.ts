import { workerData } from 'node:worker_threads';
import { drawAll, type DrawingOrder } from './draw.ts';

await drawAll(workerData as DrawingOrder);
