import { flag, integer, record, text } from '../args';
import type { Book } from '../book/book';
import { contains, type Rect } from '../book/rect';
import type { Sheet } from '../book/sheet';
import { invalid } from '../excel-error';
import { HostClass, type HostObject } from '../host-object';
import type { Machine } from '../machine';
import { placeOf } from './places';
import { range, required } from './range';
import { WORKBOOK } from './workbook';
import { WORKSHEET } from './worksheet';

interface Reply {
  readonly id: string;
  content: string;
}
interface Comment extends Reply {
  resolved: boolean;
  replies: Reply[];
}
interface On {
  readonly sheet: Sheet;
  readonly comment: Comment;
}
const KIND = 'comment';
const AUTHOR = 'User';

const allOn = (sheets: readonly Sheet[]): readonly On[] => sheets.flatMap((sheet) => sheet.boundOf<Comment>(KIND).map(({ what }) => ({ sheet, comment: what })));

function place({ sheet, comment }: On): HostObject {
  const bound = sheet.boundOf<Comment>(KIND).find(({ what }) => what === comment);
  return required(bound?.rects[0] === undefined ? null : range(sheet, bound.rects[0]));
}

// learn.microsoft.com/javascript/api/excel/excel.commentrichcontent: plain text, or text with mentions.
const said = (value: unknown): string => (typeof value === 'string' ? value : text(record(value)['richContent']));

const REPLY = new HostClass<On & { readonly reply: Reply }>('CommentReply', {
  id: ({ reply }) => reply.id,
  get: { id: ({ reply }) => reply.id, content: ({ reply }) => reply.content, authorName: () => AUTHOR, resolved: ({ comment }) => comment.resolved },
  set: { content: ({ reply }, value) => { reply.content = text(value); } },
  call: {
    delete: ({ comment, reply }) => { comment.replies = comment.replies.filter((other) => other !== reply); },
    getLocation: (self) => place(self),
    getParentComment: ({ sheet, comment }) => COMMENT.of({ sheet, comment }),
  },
});

const REPLIES = new HostClass<On>('CommentReplyCollection', {
  items: (self) => self.comment.replies.map((reply) => REPLY.of({ ...self, reply })),
  call: {
    add: (self, [content], { book }) => {
      const reply = { id: book.newId(), content: said(content) };
      self.comment.replies.push(reply);
      return REPLY.of({ ...self, reply });
    },
    getCount: ({ comment }) => comment.replies.length,
    getItemAt: (self, [index]) => {
      const reply = self.comment.replies[integer(index, 0)];
      return required(reply === undefined ? null : REPLY.of({ ...self, reply }));
    },
    getItem: (self, [id]) => {
      const reply = self.comment.replies.find((one) => one.id === id);
      return required(reply === undefined ? null : REPLY.of({ ...self, reply }));
    },
  },
});

const COMMENT: HostClass<On> = new HostClass<On>('Comment', {
  id: ({ comment }) => comment.id,
  get: { id: ({ comment }) => comment.id, content: ({ comment }) => comment.content, authorName: () => AUTHOR, resolved: ({ comment }) => comment.resolved, replies: (self) => REPLIES.of(self) },
  set: {
    content: ({ comment }, value) => { comment.content = text(value); },
    resolved: ({ comment }, value) => { comment.resolved = flag(value); },
  },
  call: {
    delete: ({ sheet, comment }) => void sheet.bound.set(KIND, sheet.boundOf<Comment>(KIND).filter(({ what }) => what !== comment)),
    getLocation: (self) => place(self),
  },
});

// learn.microsoft.com/javascript/api/excel/excel.commentcollection#excel-excel-commentcollection-add-member(1): a single cell, and with its sheet when it is a text.
function cellOf(value: unknown, { book }: Machine): { readonly sheet: Sheet; readonly rect: Rect } {
  if (typeof value === 'string' && !value.includes('!')) throw invalid();
  const { sheet, rect } = placeOf(book, book.activeSheet, value);
  if (rect.height !== 1 || rect.width !== 1) throw invalid();
  return { sheet, rect };
}

interface Scope {
  readonly sheets: readonly Sheet[];
}
const byId = ({ sheets }: Scope, id: unknown): HostObject | null => {
  const found = allOn(sheets).find(({ comment }) => comment.id === id);
  return found === undefined ? null : COMMENT.of(found);
};

const COMMENTS = new HostClass<Scope>('CommentCollection', {
  items: ({ sheets }) => allOn(sheets).map((one) => COMMENT.of(one)),
  call: {
    add: (_, [where, content], machine) => {
      const { sheet, rect } = cellOf(where, machine);
      if (sheet.boundOf<Comment>(KIND).some(({ rects }) => rects.some((own) => contains(own, rect)))) throw invalid();
      const comment: Comment = { id: machine.book.newId(), content: said(content), resolved: false, replies: [] };
      sheet.boundOf<Comment>(KIND).push({ rects: [rect], what: comment });
      return COMMENT.of({ sheet, comment });
    },
    getCount: ({ sheets }) => allOn(sheets).length,
    getItem: (self, [id]) => required(byId(self, id)),
    getItemOrNullObject: (self, [id]) => byId(self, id),
    getItemAt: ({ sheets }, [index]) => {
      const found = allOn(sheets)[integer(index, 0)];
      return required(found === undefined ? null : COMMENT.of(found));
    },
    getItemByCell: (_, [where], machine) => {
      const { sheet, rect } = cellOf(where, machine);
      const bound = sheet.boundOf<Comment>(KIND).find(({ rects }) => rects.some((own) => contains(own, rect)));
      return required(bound === undefined ? null : COMMENT.of({ sheet, comment: bound.what }));
    },
  },
});

WORKBOOK.extend({ get: { comments: ({ sheets }: Book) => COMMENTS.of({ sheets }) } });
WORKSHEET.extend({ get: { comments: (sheet) => COMMENTS.of({ sheets: [sheet] }) } });
