import type { Placeholders, SavedReply } from './export.ts';

/** Freshdesk placeholders: the requester, and the agent to whom the ticket is assigned. */
export const FRESHDESK: Placeholders = {
  customer: '{{ticket.requester.firstname}}',
  agent: '{{ticket.agent.name}}',
  ticket: '{{ticket.id}}',
};

interface CannedResponse {
  title: string;
  content_html: string;
  /** 0: all agents; 1: only who imports it. */
  visibility: 0 | 1;
  folder_id?: number;
}

/**
 * Canned responses as `POST /api/v2/canned_responses/create_multiple` takes them (developers.freshdesk.com, "Bulk create
 * canned responses"). What all agents see has to lie in a folder.
 *
 * @param folder its number in Freshdesk; without one, only the person who imports them sees them
 */
export function freshdeskResponses(
  replies: readonly SavedReply[],
  folder: number | undefined,
): { canned_responses: CannedResponse[] } {
  const place =
    folder === undefined ? { visibility: 1 as const } : { visibility: 0 as const, folder_id: folder };
  return {
    canned_responses: replies.map(({ title, html }) => ({ title, content_html: html, ...place })),
  };
}

/** The same as a table, for programs that read one, and for people who look it over. */
export function freshdeskTable(replies: readonly SavedReply[]): string[][] {
  const rows = replies.map(({ title, description, text, html, chat }) => [
    title,
    description,
    text,
    html,
    chat ?? '',
  ]);
  return [['title', 'description', 'content', 'content_html', 'chat'], ...rows];
}
