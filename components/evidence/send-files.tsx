"use client";
import { useEffect, useId, useState, type ClipboardEvent, type DragEvent } from "react";
import { Button } from "@/components/ui/button";
import { HiddenField } from "@/components/ui/field";
import { FilePick } from "@/components/ui/file-pick";
import { Form, type FormAction } from "@/components/ui/form";
import { Icon } from "@/components/ui/icon";
import { useLive } from "@/components/ui/live";
import { Note } from "@/components/ui/note";
import { isBroken, queueWords, type SendingFile } from "@/lib/evidence/sending";
import { EVIDENCE } from "@/lib/evidence/words";
import { momentWords } from "@/lib/provinces/dates";
import { acceptOf, kindsInWords, NO_SECRETS } from "@/lib/storage/words";
import { useSending } from "./use-sending";

type SendProps = {
  tinh: string;
  hidden: Record<string, string>;
  action: FormAction;
  /** How much of the unit's share is used, in words. */ used: string;
};

const LIMITS = `Nhận ${kindsInWords(EVIDENCE)}, mỗi tệp không quá ${EVIDENCE.megabytes} MB.`;
const asPhoto = (file: File) => ({
  file,
  ...(/^(?:image|photo|img[_-]?\d+|screenshot[^.]*)\.\w+$/i.test(file.name) ? { pasted: `Ảnh thêm lúc ${momentWords(new Date())}` } : {}),
});

/** Files of a unit: chosen, dropped, pasted or photographed, one after another with how far each has come. Without script an ordinary field for several files. */
export function SendFiles({ tinh, hidden, action, used }: SendProps) {
  const live = useLive();
  return (
    <>
      {live ? (
        <Live tinh={tinh} hidden={hidden} used={used} />
      ) : (
        <Form action={action} submit="Tải lên" icon="up2" label="Tải tệp lên kho">
          {Object.entries(hidden).map(([name, value]) => (
            <HiddenField key={name} name={name} value={value} />
          ))}
          <FilePick
            name="files[]"
            label="Các tệp"
            multiple
            accept={acceptOf(EVIDENCE)}
            maxMegabytes={EVIDENCE.megabytes}
            hint={`${used} ${LIMITS} Cả lần gửi không quá 24 MB.`}
          />
        </Form>
      )}
      <Note kind="warn" icon="shield">
        {NO_SECRETS}
      </Note>
    </>
  );
}

function Live({ tinh, hidden, used }: Omit<SendProps, "action">) {
  const id = useId(),
    { queue, add, resume, drop } = useSending(tinh, hidden),
    [over, setOver] = useState(false);
  const take = (files: FileList | null) => files && files.length > 0 && add([...files].map(asPhoto));
  const dropFiles = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  const paste = (event: ClipboardEvent | globalThis.ClipboardEvent) => {
    if (!event.clipboardData || event.clipboardData.files.length === 0) return;
    event.preventDefault();
    take(event.clipboardData.files);
  };
  // A picture is pasted wherever the page stands, but for a field that takes text.
  useEffect(() => {
    const hear = (event: globalThis.ClipboardEvent) => {
      if (!(event.target as HTMLElement).closest("input, textarea, dialog")) paste(event);
    };
    document.addEventListener("paste", hear);
    return () => document.removeEventListener("paste", hear);
  });
  return (
    <div className="sending">
      <div
        className={over ? "drop is-over" : "drop"}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={dropFiles}
      >
        <div className="acts">
          <Picker id={`${id}-files`} label="Chọn các tệp" icon="up2" take={take} multiple accept={acceptOf(EVIDENCE)} />
          <span className="by-hand">
            <Picker
              id={`${id}-camera`}
              label="Chụp ảnh văn bản"
              icon="screen"
              take={take}
              accept="image/jpeg,image/png"
              capture="environment"
            />
          </span>
        </div>
        <p className="meta">
          Kéo thả tệp vào đây, hoặc dán ảnh chụp màn hình bằng Ctrl V. {LIMITS} {used}
        </p>
      </div>
      <p role="status" className={queue.length > 0 ? "sending__all" : "sr"}>
        {queue.length > 0 && <span className="num">{queueWords(queue)}</span>}
      </p>
      {isBroken(queue) && (
        <Button kind="primary" icon="up2" onClick={resume}>
          Tải tiếp
        </Button>
      )}
      {queue.length > 0 && (
        <ul className="sending__files" aria-label="Các tệp đang tải">
          {queue.map((it) => (
            <Line key={it.key} it={it} drop={() => drop(it.key)} />
          ))}
        </ul>
      )}
    </div>
  );
}

type PickerProps = {
  id: string;
  label: string;
  icon: "up2" | "screen";
  take: (files: FileList | null) => void;
  multiple?: boolean;
  accept: string;
  capture?: "environment";
};

/** The browser's own field, looking like a button: reached and opened by keyboard as any field. */
export function Picker({ id, label, icon, take, ...rest }: PickerProps) {
  return (
    <span className="picker">
      <input
        type="file"
        id={id}
        {...rest}
        onChange={({ target }) => {
          take(target.files);
          target.value = "";
        }}
      />
      <label className="btn" htmlFor={id}>
        <Icon name={icon} />
        {label}
      </label>
    </span>
  );
}

const STATES: Record<SendingFile["state"], string> = {
  waits: "Chờ tải",
  sending: "Đang tải",
  kept: "Đã vào kho",
  refused: "Không nhận",
  broken: "Chưa tải",
};

function Line({ it, drop }: { it: SendingFile; drop: () => void }) {
  return (
    <li data-state={it.state}>
      <span className="sending__name">{it.name}</span>
      <span className="meta num">{it.state === "sending" ? `${STATES.sending} ${Math.round(it.sent * 100)} %` : STATES[it.state]}</span>
      {it.state === "sending" && <progress value={it.sent} max={1} aria-label={`Đã tải của ${it.name}`} />}
      {it.words && it.state !== "kept" && (
        <span className={it.state === "refused" ? "wrong" : "meta"}>
          {it.state === "refused" && <Icon name="error" size="s" />}
          <span>{it.state === "refused" ? `Lỗi: ${it.words}` : it.words}</span>
        </span>
      )}
      {it.words && it.state === "kept" && it.words !== "Đã vào kho." && <span className="meta">{it.words}</span>}
      {(it.state === "refused" || it.state === "broken" || it.state === "waits") && (
        <Button kind="quiet" small onClick={drop}>
          Bỏ tệp này<span className="sr"> {it.name}</span>
        </Button>
      )}
    </li>
  );
}
