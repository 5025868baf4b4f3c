"use client";
import { use, useState, type ReactNode } from "react";
import { FieldFrame } from "@/components/ui/field-frame";
import { FormContext, useField } from "@/components/ui/form-context";
import { Icon } from "@/components/ui/icon";
import { useLive } from "@/components/ui/live";

type PickProps = {
  name: string;
  label: ReactNode;
  hint?: string;
  note?: string;
  optional?: boolean;
  accept?: string;
  multiple?: boolean;
  maxMegabytes?: number;
  required?: boolean;
};

/** Files to send. A file that is too heavy is named before it is sent; after a refusal a browser forgets files: with script they are chosen again where nothing is wrong with them, and the hint says it for the others. */
export function FilePick({ name, label, hint, note, optional, accept, multiple, maxMegabytes = 20, required }: PickProps) {
  const live = useLive();
  const field = useField(name, true);
  const form = use(FormContext);
  const [picked, setPicked] = useState<{ answer: string; files: File[] }>({ answer: field.key, files: [] });
  // Only a refusal gives back what was typed.
  const stays = form?.state.values !== undefined && field.errors.length === 0,
    files = picked.answer === field.key || stays ? picked.files : [];
  if (picked.answer !== field.key) setPicked({ answer: field.key, files });
  const heavy = files.filter(({ size }) => size > maxMegabytes * 1_048_576);
  const errors = [
    ...field.errors,
    ...heavy.map(
      (file) =>
        `Lỗi: tệp “${file.name}” nặng ${megabytes(file.size)}, quá mức ${maxMegabytes} MB. Giảm cỡ ảnh hoặc lưu thành PDF rồi chọn lại.`,
    ),
  ];
  const words = hint ?? `Mỗi tệp không quá ${maxMegabytes} MB. Nếu phải sửa và gửi lại thì chọn lại tệp.`;
  return (
    <FieldFrame
      id={field.id}
      name={name}
      label={label}
      note={note ?? (optional ? "không bắt buộc" : undefined)}
      hint={words}
      errors={errors}
    >
      <span className={live ? "pick pick--live" : "pick"}>
        <input
          key={field.key}
          ref={(input) => chooseAgain(input, files)}
          type="file"
          className="input"
          id={field.id}
          name={name}
          accept={accept}
          multiple={multiple}
          required={required}
          onChange={({ target }) => setPicked({ answer: field.key, files: [...(target.files ?? [])] })}
          aria-describedby={field.aria["aria-describedby"]}
          aria-invalid={errors.length > 0 || undefined}
        />
        {live && (
          <span className="pick__face" aria-hidden="true">
            <span className="btn">
              <Icon name="up2" />
              {multiple ? "Chọn các tệp" : "Chọn tệp"}
            </span>
            {files.length === 0 && <span className="meta">Chưa chọn tệp nào</span>}
            {files.map((file) => (
              <span className="file" key={file.name}>
                <b>{kindOf(file.name)}</b>
                <span>
                  {file.name}, {megabytes(file.size)}
                </span>
              </span>
            ))}
          </span>
        )}
      </span>
    </FieldFrame>
  );
}

function chooseAgain(input: HTMLInputElement | null, files: File[]): void {
  if (!input || files.length === 0 || input.files?.length !== 0) return;
  const chosen = new DataTransfer();
  for (const file of files) chosen.items.add(file);
  input.files = chosen.files;
}

const kindOf = (name: string) => (name.includes(".") ? name.slice(name.lastIndexOf(".") + 1).toUpperCase() : "TỆP");
const megabytes = (size: number) => `${(size / 1_048_576).toLocaleString("vi-VN", { maximumFractionDigits: size < 104_858 ? 2 : 1 })} MB`;
