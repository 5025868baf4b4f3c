import { clockWords, dateWords, dayOf } from "@/lib/provinces/dates";
import type { Party, Pledge, PledgeYear, Signature } from "./pledge";
import { MANNER_WORDS, stateWords, withLaterDay, type PledgeState } from "./words";

/** One unit on the board, every word ready to be shown. */
export type Tile = {
  unitId: string;
  name: string;
  now: string | null;
  addendum: number | null;
  /** Who signed, or who will: "Nguyễn Văn Thành, Chủ tịch". */
  person: string;
  /** The name alone, set as the trace of the signature. */
  trace: string | null;
  /** "KT. Chủ tịch" before the name of a deputy. */
  capacity: string | null;
  words: string;
  clock: string | null;
  signedAt: string | null;
  paper: boolean;
  late: boolean;
  scanId: string | null;
};
/** What a screen shows of the signing, and what the live channel sends: the same for everybody who may read. */
export type Board = {
  stamp: string;
  state: PledgeState;
  stateWords: string;
  textHash: string | null;
  signed: number;
  of: number;
  tiles: Tile[];
};

/** @param onPaper a printed page is read on any day: every hour comes with its date */
export function boardOf({ asked, pledge }: Pick<PledgeYear, "asked"> & { pledge: Pledge }, { onPaper = false } = {}): Board {
  const { parties, state, textHash } = pledge;
  const signed = parties.filter(({ signature }) => signature).length;
  const today = onPaper ? "" : dayOf(asked);
  return {
    stamp: asked,
    state,
    stateWords: stateWords(state, signed, parties.length),
    textHash,
    signed,
    of: parties.length,
    tiles: parties.map((party) => tileOf(party, pledge.signBy, today)),
  };
}

function tileOf({ unitId, unitName, now, leader, signBy, addendum, signature }: Party, common: string | null, today: string): Tile {
  const person = signature
    ? named(signature.signerName, signature.signerTitle)
    : leader
      ? named(leader.name, leader.title)
      : "Chưa có lãnh đạo được xác nhận trên hệ thống";
  return {
    unitId,
    name: unitName,
    now: now ?? null,
    addendum: addendum?.number ?? null,
    person,
    trace: signature?.signerName ?? null,
    capacity: signature?.capacity ?? null,
    words: signature
      ? signedWords(signature, today)
      : withLaterDay(addendum ? `Chưa ký phụ lục số ${addendum.number}` : "Chưa ký", signBy, common),
    clock:
      signature && signature.manner === "APP" ? clockOn(signature.signedAt, today) : signature ? dateWords(signature.documentDate) : null,
    signedAt: signature?.signedAt ?? null,
    paper: signature !== null && signature.manner !== "APP",
    late: signature?.late ?? false,
    scanId: signature?.scanId ?? null,
  };
}

const named = (name: string, title: string | null) => [name, title].filter(Boolean).join(", ");
/** Today the hour is enough. */
const clockOn = (moment: string, today: string) =>
  dayOf(moment) === today ? clockWords(moment) : `${clockWords(moment)} ngày ${dateWords(dayOf(moment))}`;

function signedWords({ manner, signedAt, documentNumber, documentDate, late }: Signature, today: string): string {
  const after = late ? ", ký sau hạn" : "";
  if (manner === "APP") return `${MANNER_WORDS.APP} lúc ${clockOn(signedAt, today)}${after}`;
  if (manner === "PAPER")
    return `${MANNER_WORDS.PAPER}. Đã duyệt theo bản giấy số ${documentNumber} ngày ${dateWords(documentDate)}${after}`;
  return `${MANNER_WORDS.ARCHIVE}${documentNumber ? ` số ${documentNumber}` : ""} ngày ${dateWords(documentDate)}`;
}
