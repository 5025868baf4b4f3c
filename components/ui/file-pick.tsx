"use client";
import { useState, type ChangeEvent, type ReactNode } from "react";
import { FieldFrame } from "@/components/ui/field-frame";
import { useField } from "@/components/ui/form-context";

type PickProps = { name: string; label: ReactNode; hint?: string; note?: string; optional?: boolean; accept?: string; multiple?: boolean; maxMegabytes?: number; required?: boolean };

/** Files to send. A file that is too heavy is named before it is sent; after a refusal a browser forgets files, and the hint says so. */
export function FilePick({ name, label, hint, note, optional, accept, multiple, maxMegabytes = 20, required }: PickProps) {
  const [chosen, setChosen] = useState<File[]>([]);
  const field = useField(name, true);
  const heavy = chosen.filter(({ size }) => size > maxMegabytes * 1_048_576);
  const errors = [...field.errors, ...heavy.map((file) => `tệp “${file.name}” nặng ${megabytes(file.size)}, quá mức ${maxMegabytes} MB. Giảm cỡ ảnh hoặc lưu thành PDF rồi chọn lại.`)];
  return (
    <FieldFrame id={field.id} label={label} note={note ?? (optional ? "không bắt buộc" : undefined)} hint={hint ?? `Mỗi tệp không quá ${maxMegabytes} MB. Nếu phải sửa và gửi lại thì chọn lại tệp.`} errors={errors}>
      <input
        key={field.key}
        type="file"
        className="input"
        id={field.id}
        name={name}
        accept={accept}
        multiple={multiple}
        required={required}
        onChange={(event: ChangeEvent<HTMLInputElement>) => setChosen([...(event.target.files ?? [])])}
        aria-describedby={field.aria["aria-describedby"]}
        aria-invalid={errors.length > 0 || undefined}
      />
    </FieldFrame>
  );
}

const megabytes = (size: number) => `${(size / 1_048_576).toLocaleString("vi-VN", { maximumFractionDigits: 1 })} MB`;
