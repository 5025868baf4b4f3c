"use client";
import { ConfirmForm } from "@/components/ui/confirm-form";
import type { FormAction } from "@/components/ui/form";
import { dateWords } from "@/lib/provinces/dates";

/** A row of the province that was a mistake. */
export const DropBonus = ({ action, id, version, from }: { action: FormAction; id: string; version: number; from: string }) => (
  <ConfirmForm
    action={action}
    open={{ label: "Bỏ", kind: "quiet", small: true, icon: "ban" }}
    title={`Bỏ mức áp dụng từ ${dateWords(from)}?`}
    submit="Bỏ mức này"
    safe="Giữ lại"
    kind="danger"
    hidden={{ id, version: String(version) }}
    effects={[
      { text: "Mức trước đó của tỉnh, hoặc quy định chung, có hiệu lực trở lại." },
      { icon: "lock", text: "Quyết định đã ban hành giữ nguyên số tiền đã ghi." },
    ]}
  />
);
