"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { answered, begun, dropped, joined, nextOf, progressed, type Queue, resumed, unsent } from "@/lib/evidence/sending";
import { sendOne } from "./send-one";

type Picked = { file: File; pasted?: string };

/** Many files, one request each, in turn: what has arrived is kept whatever becomes of the rest. The page is drawn anew when the queue is through. */
export function useSending(tinh: string, hidden: Record<string, string>) {
  const router = useRouter();
  const [queue, set] = useState<Queue>([]);
  const files = useRef(new Map<string, File>()),
    count = useRef(0),
    going = useRef<AbortController>(null);

  const add = (picked: readonly Picked[]) => {
    const named = picked.map(({ file, pasted }) => {
      const key = String(++count.current);
      files.current.set(key, file);
      return { key, name: file.name, bytes: file.size, ...(pasted ? { pasted } : {}) };
    });
    set((before) => joined(before, named));
  };

  const next = nextOf(queue);
  useEffect(() => {
    if (!next || going.current) return;
    const { key, title } = next,
      file = files.current.get(key)!,
      form = new FormData(),
      stop = new AbortController();
    for (const [name, value] of Object.entries({ ...hidden, title, quiet: "1" })) form.append(name, value);
    form.append("files[]", file);
    going.current = stop;
    set((before) => begun(before, key));
    void sendOne(tinh, form, (share) => set((before) => progressed(before, key, share)), stop.signal).then((answer) => {
      going.current = null;
      if (stop.signal.aborted) return;
      if (answer.done) files.current.delete(key);
      set((before) => {
        const after = answered(before, key, answer);
        if (unsent(after).length === 0) queueMicrotask(() => router.refresh());
        return after;
      });
    });
  }, [next, hidden, tinh, router]);

  const left = unsent(queue).length;
  useEffect(() => {
    if (left === 0) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [left]);
  useEffect(() => () => going.current?.abort(), []);

  return {
    queue,
    add,
    resume: () => set(resumed),
    drop: (key: string) => {
      files.current.delete(key);
      set((before) => dropped(before, key));
    },
  };
}
