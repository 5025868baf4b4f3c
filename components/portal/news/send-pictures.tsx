"use client";
import { useEffect, useRef, useState } from "react";
import { Picker } from "@/components/evidence/send-files";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form";
import { FormContext } from "@/components/ui/form-context";
import { Icon } from "@/components/ui/icon";
import type { FormState } from "@/lib/action/form-state";
import { answered, begun, dropped, joined, type Queue, queueWords, unsent } from "@/lib/evidence/sending";

type SendProps = { id: string; version: number; accept: string; add: FormAction };

const NO_ANSWER: FormState = { problems: ["Máy chủ chưa trả lời. Ảnh còn trên trang này, bấm tải lên lần nữa."] };

/** Several pictures at once, each with its own words; they go one after another, and those that have arrived stay whatever becomes of the rest. */
export function SendPictures({ id, version, accept, add }: SendProps) {
  const [queue, set] = useState<Queue>([]),
    [states, answer] = useState<Record<string, FormState>>({}),
    [pictures, keep] = useState<Record<string, { file: File; href: string }>>({});
  const list = useRef<HTMLUListElement>(null),
    count = useRef(0),
    newest = useRef(version),
    shown = useRef<string[]>([]);
  useEffect(() => {
    newest.current = Math.max(newest.current, version);
  }, [version]);
  useEffect(() => () => shown.current.forEach((href) => URL.revokeObjectURL(href)), []);

  const take = (files: FileList | null) => {
    const picked = [...(files ?? [])].map((file) => ({ key: `anh-${++count.current}`, file, href: URL.createObjectURL(file) }));
    shown.current.push(...picked.map(({ href }) => href));
    keep((before) => ({ ...before, ...Object.fromEntries(picked.map(({ key, file, href }) => [key, { file, href }])) }));
    set((before) =>
      joined(
        before,
        picked.map(({ key, file }) => ({ key, name: file.name, bytes: file.size })),
      ),
    );
  };
  const left = queue.filter(({ state }) => state !== "kept"),
    going = queue.some(({ state }) => state === "sending");

  const send = async () => {
    if (going) return;
    for (const { key, state } of left) {
      if (state === "refused" && !states[key]) continue; // too heavy to be sent at all
      const form = new FormData(list.current!.querySelector<HTMLFormElement>(`#${key}`)!);
      for (const [name, value] of [
        ["id", id],
        ["version", String(newest.current)],
      ] as const)
        form.set(name, value);
      form.set("picture", pictures[key]!.file);
      set((before) => begun(before, key));
      const said = await add({}, form).catch(() => NO_ANSWER);
      if (said.done) newest.current += 1;
      answer((before) => ({ ...before, [key]: said }));
      set((before) => answered(before, key, said));
      // what has moved on or is signed out will not take the next one either
      if (!said.done && !said.fields) break;
    }
  };
  return (
    <div className="sending">
      <div className="drop">
        <Picker id="them-anh" label="Chọn các ảnh" icon="up2" take={take} multiple accept={accept} />
        <p className="meta">
          Chọn được nhiều ảnh một lần. JPEG, PNG hoặc WebP, mỗi ảnh không quá 20 MB, không quá 40 triệu điểm. Thông tin máy ảnh và nơi chụp
          được xóa khi lưu.
        </p>
      </div>
      <p role="status" className={queue.length > 0 ? "sending__all" : "sr"}>
        {queue.length > 0 && (going || unsent(queue).length === 0)
          ? queueWords(queue)
          : left.length > 0
            ? `Còn ${left.length} ảnh chưa tải lên.`
            : ""}
      </p>
      {left.length > 0 && (
        <>
          <ul className="pictures" ref={list}>
            {left.map(({ key, name, words, state }) => (
              <li key={key}>
                <img src={pictures[key]!.href} alt="" />
                <form
                  id={key}
                  className="form"
                  onSubmit={(event) => {
                    event.preventDefault();
                    void send();
                  }}
                  noValidate
                  aria-label={`Ảnh ${name}`}
                  aria-busy={state === "sending" || undefined}
                >
                  <p>
                    <b className="strong">{name}</b>
                  </p>
                  {words && (
                    <p className="wrong">
                      <Icon name="error" size="s" /> Lỗi: {words}
                    </p>
                  )}
                  <FormContext value={{ id: key, state: states[key] ?? {}, answer: 0, pending: going, taken: {} }}>
                    <TextField name="caption" label="Chú thích" optional hint="Hiện dưới ảnh: việc gì, ở đâu, ngày nào." />
                    <TextField name="alt" label="Lời tả" hint="Cho người không nhìn thấy ảnh: trong ảnh có ai, đang làm gì." />
                  </FormContext>
                  {state !== "sending" && (
                    <Button kind="quiet" small onClick={() => set((before) => dropped(before, key))}>
                      Bỏ khỏi lần tải này<span className="sr"> {name}</span>
                    </Button>
                  )}
                </form>
              </li>
            ))}
          </ul>
          <div className="acts">
            <Button kind="primary" icon="up2" busy={going} onClick={() => void send()}>
              {left.length > 1 ? `Tải lên ${left.length} ảnh` : "Tải lên ảnh"}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
