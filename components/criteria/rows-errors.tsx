"use client";
import { HintAndErrors } from "@/components/ui/field-frame";
import { useField } from "@/components/ui/form-context";

/** What is wrong with a list as a whole: too few rows, wrong order. */
export function RowsErrors({ name }: { name: string }) {
  const { id, errors } = useField(name, false);
  return (
    <div id={id} tabIndex={-1}>
      <HintAndErrors id={id} errors={errors} />
    </div>
  );
}
