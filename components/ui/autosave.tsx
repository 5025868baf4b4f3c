"use client";
import { use, useEffect, useRef, useState } from "react";
import type { FormAction } from "@/components/ui/form";
import { FormContext, useField } from "@/components/ui/form-context";
import { Icon } from "@/components/ui/icon";
import { readKept, writeKept } from "@/components/ui/kept";

type AutosaveProps = {
  /** Takes the form with `verb` = keep; answers the version that stands then as `shown`. */
  save: FormAction;
  /** Person and record: unsent text is kept on this device under it. */
  name: string;
  /** Version of the draft that the page was made from. */
  version: number;
  /** "Bản nháp lưu lúc …". */
  opened: string;
};
type Kept = { version: number; values: Record<string, string> };

const PAUSE = 900,
  AGAIN = 5000;

/**
 * Stands inside a form: what is typed goes to the server by itself a moment after typing ends, and waits on this device while it
 * cannot. Two people on one text are told by the form itself, which shows both. Without script the form saves by its button.
 */
export function Autosave({ save, name, version, opened }: AutosaveProps) {
  const field = useField("version", false),
    pending = use(FormContext)?.pending ?? false;
  const box = useRef<HTMLInputElement>(null),
    [own, setOwn] = useState(version),
    [said, setSaid] = useState<{ words: string; trouble?: true } | null>(null);
  const stands = Math.max(version, own, Number(field.typed(String(version))) || 0),
    held = useRef(stands),
    saving = useRef(save);
  useEffect(() => {
    held.current = Math.max(held.current, stands);
    saving.current = save;
  });
  useEffect(
    () =>
      watch(box.current!.form!, name, {
        version: held,
        save: (form) => saving.current({}, form),
        moved: (next) => {
          held.current = next;
          setOwn(next);
        },
        say: setSaid,
      }),
    [name],
  );
  return (
    <>
      <input ref={box} type="hidden" id={field.id} name="version" value={stands} autoComplete="off" readOnly />
      <p className="meta num autosave" role="status">
        {said?.trouble && <Icon name="warn" size="s" />}
        {pending ? "Đang gửi…" : (said?.words ?? opened)}
      </p>
    </>
  );
}

type Watching = {
  version: { current: number };
  save: (form: FormData) => ReturnType<FormAction>;
  moved: (version: number) => void;
  say: (said: { words: string; trouble?: true }) => void;
};

/** @returns how it ends */
function watch(form: HTMLFormElement, name: string, { version, save, moved, say }: Watching): () => void {
  const stop = new AbortController(),
    { signal } = stop;
  let dirty = false,
    sending: Promise<void> | null = null,
    timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => writeKept(name, dirty ? ({ version: version.current, values: valuesOf(form) } satisfies Kept) : null);
  const later = (after: number) => {
    clearTimeout(timer);
    timer = setTimeout(send, after);
  };
  const send = () => {
    if (!dirty || sending || form.ariaBusy === "true") return;
    dirty = false;
    say({ words: "Đang lưu…" });
    sending = one().finally(() => {
      sending = null;
      if (dirty && !signal.aborted) later(PAUSE);
    });
  };
  const one = async () => {
    const data = new FormData(form);
    data.set("verb", "keep");
    data.set("version", String(version.current));
    try {
      const answer = await save(data);
      if (answer.done) {
        moved(Number(answer.shown?.[0]?.version ?? version.current + 1));
        say({ words: `Đã lưu ${answer.done}` });
      } else if (answer.clash) form.querySelector<HTMLButtonElement>("button[name=verb][value=save]")?.click();
      else
        say({
          words: answer.problems?.[0] ?? Object.values(answer.fields ?? {})[0]?.[0] ?? "Chưa lưu được. Tải lại trang.",
          trouble: true,
        });
      if (!answer.done) {
        dirty = true;
        keep();
        dirty = false;
        return;
      }
      keep();
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      dirty = true;
      keep();
      say({ words: "Mất mạng, nội dung giữ trên máy này và tự gửi khi có mạng.", trouble: true });
      if (!signal.aborted) later(AGAIN);
    }
  };

  const before = readKept<Kept>(name);
  if (before && put(form, before.values)) {
    version.current = Math.min(version.current, before.version);
    dirty = true;
    send();
  }
  form.addEventListener(
    "input",
    () => {
      dirty = true;
      keep();
      later(PAUSE);
    },
    { signal },
  );
  // A button waits for what is on its way, so that it carries the version that stands then.
  form.addEventListener(
    "submit",
    (event) => {
      clearTimeout(timer);
      if (!sending) {
        dirty = false;
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
      const { submitter } = event;
      void sending.finally(() => form.requestSubmit(submitter));
    },
    { signal, capture: true },
  );
  addEventListener("online", send, { signal });
  return () => {
    stop.abort();
    clearTimeout(timer);
    if (dirty) keep();
  };
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
const fieldsOf = (form: HTMLFormElement) =>
  [...form.elements].filter(
    (it): it is Field =>
      it instanceof HTMLTextAreaElement ||
      it instanceof HTMLSelectElement ||
      (it instanceof HTMLInputElement && it.type !== "hidden" && it.type !== "file"),
  );
const valueOf = (it: Field) => (it instanceof HTMLInputElement && it.type === "checkbox" ? (it.checked ? "on" : "") : it.value);
const valuesOf = (form: HTMLFormElement) => Object.fromEntries(fieldsOf(form).map((it) => [it.name, valueOf(it)]));

/** @returns whether anything differed from the page */
function put(form: HTMLFormElement, values: Record<string, string>): boolean {
  let changed = false;
  for (const it of fieldsOf(form)) {
    const value = values[it.name];
    if (value === undefined || value === valueOf(it)) continue;
    if (it instanceof HTMLInputElement && it.type === "checkbox") it.checked = value === "on";
    else it.value = value;
    changed = true;
  }
  return changed;
}
