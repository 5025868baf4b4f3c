"use client";
import { RadioField } from "@/components/ui/choice";
import { AreaField, HiddenField, NumberField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import type { Reason } from "@/lib/scoring/reasons";
import { ReasonFields } from "./reason-fields";

export type Judging = {
  sheetId: string;
  itemKey: string;
  version: number;
  number: string;
  gate: boolean;
  penalty: boolean;
  max: string;
  points: string;
  reason: string;
  reasonId: string | null;
  hit: boolean;
  reasons: readonly Reason[];
};

const Hidden = ({ it, verb }: { it: Judging; verb: string }) => (
  <>
    <HiddenField name="id" value={it.sheetId} />
    <HiddenField name="key" value={it.itemKey} />
    <HiddenField name="version" value={String(it.version)} />
    <HiddenField name="verb" value={verb} />
  </>
);

/** One click: the item stands as the unit wrote it, or waits for a figure from elsewhere. */
export function OneClick({ action, it, verb, words }: { action: FormAction; it: Judging; verb: "accept" | "defer"; words: string }) {
  return (
    <Form action={action} submit={words} kind="plain" small label={`${words}: tiêu chí ${it.number}`}>
      <Hidden it={it} verb={verb} />
    </Form>
  );
}

/** What the unit claims did not arise is granted with a reason of its own. */
export function Grant({ action, it }: { action: FormAction; it: Judging }) {
  return (
    <Form
      action={action}
      submit="Duyệt không phát sinh"
      kind="plain"
      small
      label={`Duyệt không phát sinh nhiệm vụ: tiêu chí ${it.number}`}
      className="judge-form"
    >
      <Hidden it={it} verb="accept" />
      <AreaField name="reason" label="Vì sao duyệt" rows={2} defaultValue={it.reason} />
    </Form>
  );
}

/** Other points, with the reason that the unit will read. */
export function OtherPoints({
  action,
  it,
  lowering = true,
}: {
  action: FormAction;
  it: Judging;
  /** Whether there is a self-score to lower. */ lowering?: boolean;
}) {
  return (
    <Form action={action} submit="Ghi điểm này" kind="plain" small label={`Chấm khác: tiêu chí ${it.number}`} className="judge-form">
      <Hidden it={it} verb="change" />
      {it.gate ? (
        <RadioField
          name="hit"
          label="Đơn vị có trường hợp này"
          options={[
            { value: "yes", label: "Có" },
            { value: "no", label: "Không" },
          ]}
          defaultValue={it.hit ? "yes" : "no"}
        />
      ) : (
        <NumberField
          name="points"
          label="Điểm thẩm định"
          note={it.penalty ? "số âm hoặc 0" : `từ 0 đến ${it.max}`}
          defaultValue={it.points}
        />
      )}
      <ReasonFields reasons={it.reasons} given={it} note={lowering ? "bắt buộc khi giảm điểm" : "không bắt buộc"} />
    </Form>
  );
}
