import type { Placeholders, SavedReply } from './export.ts';

/** Zendesk Support placeholders: the requester, and the agent who answers. */
export const ZENDESK: Placeholders = {
  customer: '{{ticket.requester.first_name}}',
  agent: '{{current_user.first_name}}',
  ticket: '{{ticket.id}}',
};

interface Macro {
  title: string;
  active: true;
  description: string;
  actions: {
    field: 'comment_value_html' | 'comment_value';
    value: string | [channel: string, text: string];
  }[];
}

/**
 * Macros as `POST /api/v2/macros` takes them, each as `{ "macro": ... }` (developer.zendesk.com, "Macros" and "Actions
 * reference"). `::` in a title makes a submenu. A macro has one comment: HTML, or text for the chat where a reply is for
 * chats and not for mail.
 */
export function zendeskMacros(replies: readonly SavedReply[]): { macros: Macro[] } {
  return {
    macros: replies.map(({ reply, title, description, html, chat }) => ({
      title,
      active: true,
      description,
      actions: [
        chat !== undefined && !reply.matter.channels.includes('email')
          ? { field: 'comment_value', value: ['channel:chat', chat] }
          : { field: 'comment_value_html', value: html },
      ],
    })),
  };
}
