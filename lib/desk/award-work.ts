import { postLine } from "@/lib/people/words";
import type { HeldPost } from "@/lib/tenancy/actor";
import type { Task } from "./desk";

/** What waits on the way from a nomination to the decision, counted by the statement of award-queries.ts. */
export type AwardWork = {
  years: {
    blocYearId: string;
    slug: string;
    year: string;
    shortName: string;
    nominated: number;
    drafting: number;
    /** Of the drafts: those with a paper or the words missing. */ lacking: number;
    returned: number;
  }[];
  /** Letters of the reader's unit, and the board's that the reader wrote: not sent yet, or with something that came back. */
  letters: {
    id: string;
    unitId: string | null;
    slug: string | null;
    occasion: string;
    draft: boolean;
    subjects: number;
    returned: number;
  }[];
  /** Results of decided years that are being corrected. */
  corrections: { id: string; number: number; slug: string; year: string; shortName: string; mine: boolean; figures: number }[];
  toReceive: number;
  /** Of those to receive: sent once more after they were returned. */ again: number;
  sentBack: { unit: string; since: string }[];
  mine: number;
  mineDue: string | null;
  /** Conclusions of dossiers in the reader's hands that the leader sent back. */
  redo: { id: string; unit: string; by: string; reason: string; due: string | null }[];
  /** Put into the reader's hands by somebody else. */ handed: { unit: string; by: string; reason: string }[];
  /** In the hands of somebody who holds no post. */ orphaned: number;
  /** Dossiers whose agencies have all answered or let the day pass. */ heard: number;
  /** What readers objected to and nobody has answered. */ objections: number;
  toConfirm: number;
  /** Rules that an officer has compared with their text. */ compared: number;
  atCouncil: number;
  /** Annulments with what rested on them, not looked at yet. */ reviews: { id: string; number: string; count: number; names: string }[];
  agreed: number;
  toForward: number;
  drafts: { id: string; number: string }[];
  unpublished: { id: string; number: string }[];
  openSessions: {
    id: string;
    title: string;
    heldOn: string;
    results: number;
    left: number;
    /** Interests of members that nobody has declared. */ undeclared: number;
  }[];
};

/** A task of the post by whose right it is done. */
export const task = (post: HeldPost, it: Omit<Task, "post">): Task => ({ ...it, post: postLine(post) });
