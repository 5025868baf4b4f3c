"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { FormAction } from "@/components/ui/form";
import type { FormState } from "@/lib/action/form-state";
import type { Inputs } from "@/lib/scoring/cell-text";
import { type KeptTyped, readKept, writeKept } from "./kept-lines";

export type LineState = KeptTyped & {
  /** Typed since the last answer of the server. */
  dirty: boolean;
  error?: { field: string; sentence: string } | undefined;
  clash?: { fields: NonNullable<FormState["clash"]>; version: number } | undefined;
};
export type Lines = Record<string, LineState | undefined>;
type Opened = Record<string, KeptTyped | undefined>;
type Place = { person: string; sheet: string; itemIds: Record<string, string>; opened: Opened; save: FormAction | undefined; refused: (key: string, line: KeptTyped) => boolean };

const EMPTY: KeptTyped = { inputs: {}, note: "", na: false, version: 0 };
const PAUSE = 900, AGAIN = 5000;

/** The lines as typed, each saved by itself a moment after typing ends; what cannot be sent waits on this device. */
export function useLines({ person, sheet, itemIds, opened, save, refused }: Place) {
  const [lines, setLines] = useState<Lines>(() => Object.fromEntries(Object.entries(opened).map(([key, line]) => [key, line && { ...line, dirty: false }])));
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const now = useRef(lines), timers = useRef(new Map<string, ReturnType<typeof setTimeout>>()), sending = useRef(new Set<string>());
  const judge = useRef(refused);
  useEffect(() => { judge.current = refused; }, [refused]);

  const put = useCallback((key: string, change: (before: LineState) => LineState) => {
    now.current = { ...now.current, [key]: change(now.current[key] ?? { ...EMPTY, dirty: false }) };
    setLines(now.current);
    writeKept(person, sheet, Object.fromEntries(Object.entries(now.current).flatMap(([one, line]) => (line?.dirty ? [[one, { inputs: line.inputs, note: line.note, na: line.na, version: line.version }]] : []))));
  }, [person, sheet]);

  const send = useCallback(async function send(key: string): Promise<void> {
    clearTimeout(timers.current.get(key));
    const line = now.current[key];
    if (!save || !line?.dirty || line.clash || sending.current.has(key)) return;
    if (judge.current(key, line)) return; // the cell says why
    sending.current.add(key);
    const again = (after: number) => timers.current.set(key, setTimeout(() => void send(key), after));
    try {
      const answer = await save({}, formOf(sheet, itemIds[key]!, line));
      sending.current.delete(key);
      const same = now.current[key] === line;
      if (answer.done) {
        const { version = "0", at = "" } = answer.shown?.[0] ?? {};
        put(key, (latest) => ({ ...latest, version: Number(version), dirty: !same, error: undefined }));
        setSavedAt(at);
        setTrouble(null);
        if (!same) again(PAUSE);
      } else if (answer.clash) put(key, (latest) => ({ ...latest, clash: { fields: answer.clash!, version: Number(answer.values?.version ?? 0) } }));
      else {
        const [field, sentences] = Object.entries(answer.fields ?? {})[0] ?? [];
        if (field) put(key, (latest) => ({ ...latest, error: { field, sentence: sentences![0]! } }));
        else setTrouble(answer.problems?.[0] ?? "Chưa lưu được. Tải lại trang.");
      }
    } catch {
      sending.current.delete(key);
      setTrouble("Mất kết nối. Số liệu vừa nhập được giữ trên máy này và tự gửi khi có mạng.");
      again(AGAIN);
    }
  }, [save, sheet, itemIds, put]);

  const edit = useCallback((key: string, change: Partial<Pick<KeptTyped, "inputs" | "note" | "na">>) => {
    put(key, (before) => ({ ...before, ...change, dirty: true, error: undefined }));
    clearTimeout(timers.current.get(key));
    timers.current.set(key, setTimeout(() => void send(key), PAUSE));
  }, [put, send]);

  /** One of two texts was chosen: both go on from the version that stands there. */
  const settle = useCallback((key: string, change: Partial<Pick<KeptTyped, "inputs" | "note" | "na">>) => {
    put(key, ({ clash, ...before }) => ({ ...before, ...change, version: clash?.version ?? before.version, dirty: true }));
    void send(key);
  }, [put, send]);

  useEffect(() => {
    const kept = save ? readKept(person, sheet) : {};
    for (const [key, line] of Object.entries(kept)) if (itemIds[key]) { put(key, (before) => ({ ...before, ...line, dirty: true })); void send(key); }
    const all = () => Object.keys(now.current).forEach((key) => void send(key));
    const pending = timers.current;
    addEventListener("online", all);
    return () => { removeEventListener("online", all); pending.forEach(clearTimeout); all(); };
  }, [person, sheet, itemIds, save, put, send]);

  const waiting = Object.values(lines).filter((line) => line?.dirty).length;
  return { lines, edit, flush: send, settle, savedAt, trouble, waiting };
}

function formOf(sheet: string, item: string, { inputs, note, na, version }: KeptTyped): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ id: sheet, item, version: String(version), inputs: JSON.stringify(sent(inputs)), note, notApplicable: String(na) })) form.set(name, value);
  return form;
}

/** A cell that was emptied is not sent; undefined has no JSON. */
const sent = (inputs: Inputs) => Object.fromEntries(Object.entries(inputs).filter(([, value]) => value !== undefined && value !== ""));
