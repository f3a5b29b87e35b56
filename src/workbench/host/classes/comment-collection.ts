import { address } from '../../../model/cell';
import { fault } from '../fault';
import type { Host } from '../host';
import { hostClass, isHostObject, NULL_OBJECT, type HostClass, type HostObject } from '../host-class';
import type { Comment } from '../model';
import type { RangeState } from '../range-keeper';
import { range } from './range';
import { areaOf, placeOf, toNumber, toText } from './shared';

interface CommentState {
  readonly sheet: string;
  readonly id: string;
}

const comment: HostClass<CommentState> = hostClass<CommentState>({
  name: 'Comment',
  key: ({ id }) => ({ Id: id }),
  scalars: {
    Id: { get: ({ id }) => id },
    AuthorName: { get: (state, host) => current(state, host).author },
    Content: {
      get: (state, host) => current(state, host).text,
      set: (state, value, host) => change(state, host, (was) => [{ ...was, text: toText(value) }]),
    },
  },
  children: { Replies: (state) => commentReplyCollection(state) },
  reads: {
    GetLocation: (state, _, host) => {
      const { row, column } = current(state, host);
      return range({ sheet: state.sheet, area: { top: row, bottom: row, left: column, right: column } });
    },
  },
  writes: { Delete: (state, _, host) => change(state, host, () => []) },
});

interface ReplyState extends CommentState {
  readonly index: number;
}

const commentReply: HostClass<ReplyState> = hostClass<ReplyState>({
  name: 'CommentReply',
  key: ({ id, index }) => ({ Id: `${id}-${index}` }),
  scalars: { Content: { get: (state, host) => current(state, host).replies[state.index] ?? '' } },
});

const commentReplyCollection: HostClass<CommentState> = hostClass<CommentState>({
  name: 'CommentReplyCollection',
  items: (state, host) => current(state, host).replies.map((_, index) => commentReply({ ...state, index })),
  writes: {
    Add: (state, [content], host) => {
      const index = current(state, host).replies.length;
      change(state, host, (was) => [{ ...was, replies: [...was.replies, toText(content)] }]);
      return commentReply({ ...state, index });
    },
  },
});

/** The comments of one sheet. */
export const commentCollection: HostClass<{ readonly sheet: string }> = hostClass<{ readonly sheet: string }>({
  name: 'CommentCollection',
  items: ({ sheet }, host) => host.model.extras(sheet).comments.map(({ id }) => comment({ sheet, id })),
  item: ({ sheet }, key, host) => byId(sheet, key, host) ?? notFound(),
  reads: {
    GetCount: ({ sheet }, _, host) => host.model.extras(sheet).comments.length,
    GetItemAt: ({ sheet }, [index], host) => {
      const found = host.model.extras(sheet).comments[toNumber(index)];
      return found ? comment({ sheet, id: found.id }) : notFound();
    },
    GetItemOrNullObject: ({ sheet }, [key], host) => byId(sheet, key, host) ?? NULL_OBJECT,
  },
  writes: {
    Add: ({ sheet }, [cell, content], host) => {
      const { top, left, bottom, right } = isHostObject(cell)
        ? areaOf(cell.state as RangeState, host)
        : placeOf(host, sheet, toText(cell)).area;
      const { comments } = host.model.extras(sheet);
      if (top !== bottom || left !== right) throw fault('InvalidArgument', 'a comment of several cells');
      if (comments.some(({ row, column }) => row === top && column === left))
        throw fault('InvalidOperation', `${address({ row: top, column: left })} has a comment`);
      const id = freshId(comments);
      comments.push({ id, row: top, column: left, author: 'add-in', text: toText(content), replies: [] });
      return comment({ sheet, id });
    },
  },
});

function current({ sheet, id }: CommentState, host: Host): Comment {
  return host.model.extras(sheet).comments.find((each) => each.id === id) ?? notFound();
}

function change(state: CommentState, host: Host, made: (was: Comment) => readonly Comment[]): void {
  const extras = host.model.extras(state.sheet);
  const was = current(state, host);
  extras.comments = extras.comments.flatMap((each) => (each === was ? made(was) : [each]));
}

function byId(sheet: string, key: unknown, host: Host): HostObject | null {
  const found = host.model.extras(sheet).comments.find(({ id }) => id === toText(key));
  return found ? comment({ sheet, id: found.id }) : null;
}

function freshId(comments: readonly Comment[]): string {
  for (let number = comments.length + 1; ; number++) {
    const id = `comment-${number}`;
    if (!comments.some((each) => each.id === id)) return id;
  }
}

function notFound(): never {
  throw fault('ItemNotFound');
}

export const COMMENT_CLASSES = [comment, commentCollection, commentReply, commentReplyCollection] as const;
