import type { AnswerValue, CriticalKind, TicketBody, TicketContext, TicketType } from '@mis-support/protocol';
import type { MessageSplit, OneProblem } from './message-split.ts';

/**
 * What the person has written so far. A plain value: the panel edits a copy and saves it after each
 * pause, so that a closed panel, a reload and an interruption cost nothing.
 */
export interface TicketDraft {
  v: 1;
  /**
   * Names this piece of writing in every tab where it is open, so that sending or deleting it takes away
   * this one and no other. Given with the first letter.
   */
  id?: string;
  /** Epoch milliseconds of the last change, for «Сохранили черновик от …». */
  savedAt: number;
  type: TicketType;
  criticalKind?: CriticalKind;
  /** As the person typed it; absent while it is only proposed from the text. */
  title?: string;
  scope?: string;
  urgency?: string;
  /** Ids of the configuration, as she chose them or agreed to a suggestion. */
  category?: string;
  module?: string;
  answers: Record<string, AnswerValue>;
  contact?: string;
  onBehalfOf?: string;
  /** Language of the form she wrote in. Set when it is sent. */
  locale?: string;
  /** What the program makes of her text and she has not agreed to. Set when it is sent. */
  suggested?: NonNullable<TicketBody['suggested']>;
  /** Where the person was when she opened the panel, with her corrections. */
  context?: TicketContext;
  /** The parts she is cutting the message into. Nothing of it is sent with the ticket: each part becomes one. */
  split?: MessageSplit;
  /** Of a part that was taken back: links it with the others of its message when it is sent again. */
  groupId?: string;
  /** Files that stood beside it. Their bytes are not kept: after a reload she is told which to add again. */
  attached?: AttachedName[];
  /** She has said that this text is one problem: it is not offered to be split again. */
  oneProblem?: OneProblem;
}

/** A file of a draft by its name alone. */
export type AttachedName = Pick<DraftAttachment, 'kind' | 'name'>;

/** A file the person has looked at and added. The bytes are final: masked, annotated, confirmed. */
export interface DraftAttachment {
  kind: 'screenshot' | 'file';
  /** File name as the help desk will show it. */
  name: string;
  /** Id of the field it answers, where the form asked for it. */
  field?: string;
  blob: Blob;
  /** A picture's size in device pixels. */
  widthDevicePx?: number;
  heightDevicePx?: number;
  /** Of a message that is split: ids of the parts it goes with. Absent: it goes with the first. */
  parts?: readonly string[];
}
