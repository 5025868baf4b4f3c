import { AreaField, SelectField } from "@/components/ui/field";
import type { Given, Reason } from "@/lib/scoring/reasons";

type FieldsProps = { reasons: readonly Reason[]; given: Given; note?: string; own?: string; hint?: string };

/** Why the points differ: one of the province's list, and the checker's own words beside it. */
export function ReasonFields({ reasons, given, note, own = "Ghi rõ", hint }: FieldsProps) {
  return (
    <>
      {reasons.length > 0 && (
        <SelectField
          name="reasonId"
          label="Lý do"
          {...(note ? { note } : {})}
          empty="Chọn lý do"
          defaultValue={reasons.some(({ id }) => id === given.reasonId) ? given.reasonId! : ""}
          options={reasons.map(({ id, words }) => ({ value: id, label: words }))}
        />
      )}
      <AreaField
        name="reason"
        label={reasons.length > 0 ? own : "Lý do"}
        rows={2}
        defaultValue={given.reason}
        {...(hint ? { hint } : {})}
      />
    </>
  );
}
