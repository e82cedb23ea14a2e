import type { Component } from './component.ts';
import { Agent } from './components/agent.ts';
import { Cause } from './components/cause.ts';
import { Condition } from './components/condition.ts';
import { Figure } from './components/figure.ts';
import { GuideLink } from './components/guide-link.ts';
import { Kbd } from './components/kbd.ts';
import { Platform } from './components/platform.ts';
import { Remedy } from './components/remedy.ts';
import { See } from './components/see.ts';
import { Steps } from './components/steps.ts';

/** The one map of built-in components: what articles are checked against, and what both lanes render with. */
export const components: ReadonlyMap<string, Component> = new Map(
  [Steps, Platform, Condition, Cause, Remedy, GuideLink, Kbd, Agent, See, Figure].map((c) => [c.name, c]),
);
