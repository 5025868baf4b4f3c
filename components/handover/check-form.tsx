"use client";
import { useState, type ChangeEvent, type DragEvent } from "react";
import { TextField, HiddenField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";

/** The hash is counted in this browser: the file stays on the machine. */
async function hashOf(file: File): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Is this the sealed one? A file is dropped or chosen, or its hash typed; the answer comes from the record. */
export function CheckForm({ yearId, action }: { yearId: string; action: FormAction }) {
  const [hash, setHash] = useState(""),
    [said, setSaid] = useState<string | null>(null),
    [over, setOver] = useState(false);
  const take = async (file: File | undefined) => {
    if (!file) return;
    setSaid(`Đang tính mã của ${file.name}…`);
    try {
      setHash(await hashOf(file));
      setSaid(`Đã tính mã của ${file.name}. Bấm Kiểm tra.`);
    } catch {
      setSaid("Trình duyệt này không tính được mã. Trên Windows gõ lệnh certutil -hashfile, rồi chép mã vào ô dưới.");
    }
  };
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  return (
    <div
      className={over ? "drop is-over" : "drop"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
    >
      <p>Thả tệp .zip vào đây hoặc chọn tệp; tệp không gửi đi đâu, trình duyệt chỉ tính mã. Không có tệp thì nhập mã in trên biên bản.</p>
      <p>
        <label className="btn">
          Chọn tệp .zip
          <input
            type="file"
            className="sr"
            accept=".zip,application/zip"
            onChange={(event: ChangeEvent<HTMLInputElement>) => void take(event.target.files?.[0])}
          />
        </label>
      </p>
      <p role="status" className="meta">
        {said}
      </p>
      <Form action={action} submit="Kiểm tra" label="Kiểm tra gói hồ sơ">
        <HiddenField name="yearId" value={yearId} />
        <TextField key={hash} name="sha256" label="Mã SHA-256" defaultValue={hash} autoComplete="off" spellCheck={false} />
      </Form>
    </div>
  );
}
