"use client";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { AreaField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form";
import { formatNumber } from "@/lib/provinces/numbers";

/** A draft that nobody needs any more. */
export const DropDecision = ({
  action,
  id,
  version,
  number,
  count,
  award,
}: {
  action: FormAction;
  id: string;
  version: number;
  number: string;
  count: number;
  award: boolean;
}) => (
  <ConfirmForm
    action={action}
    open={{ label: "Bỏ dự thảo", kind: "danger", icon: "ban" }}
    title={`Bỏ dự thảo Quyết định số ${number}?`}
    submit="Bỏ dự thảo"
    safe="Giữ dự thảo"
    kind="danger"
    hidden={{ id, version: String(version) }}
    effects={[
      ...(award && count > 0 ? [{ icon: "undo" as const, text: `${formatNumber(count)} hồ sơ trở lại chờ quyết định.` }] : []),
      { icon: "lock", text: `Số ${number} để trống trong sổ, ghi lý do, không dùng lại.` },
    ]}
  >
    <AreaField name="reason" label="Lý do" rows={3} />
  </ConfirmForm>
);
