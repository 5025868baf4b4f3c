import type { FormAction } from "@/components/ui/form";
import type { FormState } from "@/lib/action/form-state";
import type { Inputs } from "@/lib/scoring/cell-text";
import { type KeptTyped, readKept, writeKept } from "./kept-lines";

export type LineState = KeptTyped & {
  /** Typed since the last answer of the server. */
  dirty: boolean;
  error?: { field: string; sentence: string } | undefined;
  clash?: { fields: NonNullable<FormState["clash"]>; version: number } | undefined;
  /** The field of the note was opened, though nothing stands in it yet. */
  noteOpen?: boolean | undefined;
};
export type Lines = Record<string, LineState | undefined>;
export type Typing = Partial<Pick<LineState, "inputs" | "note" | "na" | "noteOpen">>;

/** Sent up from the form of the sheet for each line that the server has taken: what stands outside the table may follow. */
export const LINE_SAVED = "bang-cham-da-luu";
/** Told to the document: how many lines must be filled in or mended before the sheet goes on. */
export const LINES_LEFT = "bang-cham-con-thieu";

type Place = {
  person: string;
  sheet: string;
  idOf: (key: string) => string | undefined;
  opened: Record<string, KeptTyped>;
  save: FormAction | undefined;
  refused: (key: string, line: KeptTyped) => boolean;
  /** The server has taken a line. */ saved?: () => void;
  /** A line or the state of saving has changed by something other than typing. */ changed: (key: string | null) => void;
};

const EMPTY: KeptTyped = { inputs: {}, note: "", na: false, version: 0 };
const PAUSE = 900,
  AGAIN = 5000;

/** Lines of sheets that were left on this page: the browser's way back shows the text of then, and what was typed since must not clash with itself. */
const left = new Map<string, Lines>();
export function freshest(sheet: string, opened: Record<string, KeptTyped>): Record<string, KeptTyped> {
  const newer = Object.entries(left.get(sheet) ?? {}).flatMap(([key, line]): [string, KeptTyped][] =>
    line && line.version > (opened[key]?.version ?? 0)
      ? [[key, { inputs: line.inputs, note: line.note, na: line.na, version: line.version }]]
      : [],
  );
  return { ...opened, ...Object.fromEntries(newer) };
}

export const asOpened = (opened: Record<string, KeptTyped>): Lines =>
  Object.fromEntries(Object.entries(opened).map(([key, line]) => [key, { ...line, dirty: false }]));

/** The lines as typed, each saved by itself a moment after typing ends; what cannot be sent waits on this device. */
export class LineKeeper {
  lines: Lines;
  savedAt: string | null = null;
  trouble: string | null = null;
  private readonly it: Place;
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly sending = new Set<string>();

  constructor(it: Place) {
    this.it = it;
    this.lines = asOpened(it.opened);
  }

  /** Lines that were kept on this device go first. */
  begin(): void {
    const kept = this.it.save ? readKept(this.it.person, this.it.sheet) : {};
    for (const [key, line] of Object.entries(kept)) {
      if (!this.it.idOf(key)) continue;
      this.put(key, (before) => ({ ...before, ...line, dirty: true }));
      this.it.changed(key);
      void this.send(key);
    }
  }

  sendAll = (): void => Object.keys(this.lines).forEach((key) => void this.send(key));

  end(): void {
    this.timers.forEach(clearTimeout);
    left.set(this.it.sheet, this.lines);
    this.keep();
    this.sendAll();
  }

  get waiting(): boolean {
    return Object.values(this.lines).some((line) => line?.dirty);
  }

  edit(key: string, change: Typing): void {
    this.put(key, (before) => ({ ...before, ...change, dirty: true, error: undefined }));
    this.later(key, PAUSE);
  }

  openNote(key: string): void {
    this.put(key, (before) => ({ ...before, noteOpen: true }));
  }

  /** One of two texts was chosen: both go on from the version that stands there. */
  settle(key: string, change: Typing): void {
    this.put(key, ({ clash, ...before }) => ({ ...before, ...change, version: clash?.version ?? before.version, dirty: true }));
    this.it.changed(key);
    void this.send(key);
  }

  /** What waits is written down on this device: after every key, but not before the key is seen. */
  keep(): void {
    if (!this.it.save) return;
    writeKept(
      this.it.person,
      this.it.sheet,
      Object.fromEntries(
        Object.entries(this.lines).flatMap(([key, line]) =>
          line?.dirty ? [[key, { inputs: line.inputs, note: line.note, na: line.na, version: line.version }]] : [],
        ),
      ),
    );
  }

  async send(key: string): Promise<void> {
    clearTimeout(this.timers.get(key));
    const line = this.lines[key],
      { save, idOf, sheet, changed } = this.it;
    if (!save || !line?.dirty || line.clash || this.sending.has(key)) return;
    if (this.it.refused(key, line)) return; // the cell says why
    this.sending.add(key);
    try {
      const answer = await save({}, formOf(sheet, idOf(key)!, line));
      this.sending.delete(key);
      this.take(key, answer, this.lines[key] === line);
    } catch {
      this.sending.delete(key);
      this.trouble = "Mất kết nối. Số liệu vừa nhập được giữ trên máy này và tự gửi khi có mạng.";
      this.later(key, AGAIN);
    }
    this.keep();
    changed(key);
  }

  private take(key: string, answer: FormState, same: boolean): void {
    if (answer.done) {
      const { version = "0", at = "" } = answer.shown?.[0] ?? {};
      this.put(key, (latest) => ({ ...latest, version: Number(version), dirty: !same, error: undefined }));
      this.savedAt = at;
      this.trouble = null;
      this.it.saved?.();
      if (!same) this.later(key, PAUSE);
    } else if (answer.clash)
      this.put(key, (latest) => ({ ...latest, clash: { fields: answer.clash!, version: Number(answer.values?.version ?? 0) } }));
    else {
      const [field, sentences] = Object.entries(answer.fields ?? {})[0] ?? [];
      if (field) this.put(key, (latest) => ({ ...latest, error: { field, sentence: sentences![0]! } }));
      else this.trouble = answer.problems?.[0] ?? "Chưa lưu được. Tải lại trang.";
    }
  }

  private later(key: string, after: number): void {
    clearTimeout(this.timers.get(key));
    this.timers.set(
      key,
      setTimeout(() => void this.send(key), after),
    );
  }

  private put(key: string, change: (before: LineState) => LineState): void {
    this.lines = { ...this.lines, [key]: change(this.lines[key] ?? { ...EMPTY, dirty: false }) };
  }
}

function formOf(sheet: string, item: string, { inputs, note, na, version }: KeptTyped): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({
    id: sheet,
    item,
    version: String(version),
    inputs: JSON.stringify(sent(inputs)),
    note,
    notApplicable: String(na),
  }))
    form.set(name, value);
  return form;
}

/** A cell that was emptied is not sent; undefined has no JSON. */
const sent = (inputs: Inputs) => Object.fromEntries(Object.entries(inputs).filter(([, value]) => value !== undefined && value !== ""));
