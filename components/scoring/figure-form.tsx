"use client";
import { useState } from "react";
import { RadioField } from "@/components/ui/choice";
import { HiddenField, NumberField, SelectField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import type { Reason } from "@/lib/scoring/reasons";
import { ReasonFields } from "./reason-fields";

type FigureItem = { key: string; label: string; gate: boolean; version: number };
type FigureProps = { reasons: readonly Reason[]; action: FormAction; hidden: Record<string, string>; items: FigureItem[]; unit: string };

/** One figure as it shall be, with its reason; a gate asks for yes or no instead. */
export function FigureForm({ reasons, action, hidden, items, unit }: FigureProps) {
  const [key, choose] = useState(items[0]?.key ?? ""),
    item = items.find((one) => one.key === key) ?? items[0];
  return (
    <Form action={action} submit="Ghi điểm điều chỉnh" kind="plain" label={`Ghi điểm điều chỉnh của ${unit}`}>
      {Object.entries(hidden).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      <HiddenField key={`${key}${item?.version}`} name="version" value={String(item?.version ?? 0)} />
      <SelectField
        name="key"
        label="Tiêu chí"
        frame="wide"
        defaultValue={key}
        options={items.map(({ key: value, label }) => ({ value, label }))}
        onChange={({ target }) => choose(target.value)}
      />
      {item?.gate ? (
        <RadioField
          name="hit"
          label="Đơn vị có trường hợp này"
          options={[
            { value: "yes", label: "Có" },
            { value: "no", label: "Không" },
          ]}
        />
      ) : (
        <NumberField name="points" label="Điểm điều chỉnh" hint="Nhiều nhất 2 chữ số sau dấu phẩy; điểm trừ ghi số âm." />
      )}
      <ReasonFields
        reasons={reasons}
        given={{ reasonId: null, reason: "" }}
        own="Ghi rõ lý do"
        hint="Đơn vị đọc lý do này ở Diễn biến điểm."
      />
    </Form>
  );
}
