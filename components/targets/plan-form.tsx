import { RadioField } from "@/components/ui/choice";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { NumberField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form";
import type { Standing } from "@/lib/pledges/progress";
import { COURSE_WORDS, DIRECTION_WORDS } from "@/lib/pledges/progress-words";
import { sumWords } from "@/lib/pledges/progress-view";
import { quarterWords } from "@/lib/pledges/quarters";
import { formatNumber } from "@/lib/provinces/numbers";

const STEPS = [
  ["first", 1],
  ["second", 2],
  ["third", 3],
] as const;

/** The unit's own plan by quarter; what stands in the fields at first is the plan that counts now. */
export function PlanForm({
  standing: { target, plan },
  hidden,
  action,
}: {
  standing: Standing;
  hidden: Record<string, string>;
  action: FormAction;
}) {
  const asked = STEPS.filter(([, quarter]) => quarter < plan.due),
    version = String(target.plan?.version ?? 0);
  if (asked.length === 0) return null;
  return (
    <ConfirmForm
      key={version}
      action={action}
      open={{ label: "Đặt kế hoạch theo quý", icon: "pen", small: true }}
      title={`Kế hoạch theo quý: ${target.indicator}`}
      submit="Ghi kế hoạch"
      safe="Giữ như cũ"
      hidden={{
        ...hidden,
        targetId: target.id,
        version,
        ...Object.fromEntries(STEPS.filter(([, quarter]) => quarter >= plan.due).map(([name]) => [name, formatNumber(plan.target)])),
      }}
    >
      <RadioField
        name="course"
        label="Cách theo dõi"
        defaultValue={plan.course}
        options={[
          { value: "AMOUNT", label: COURSE_WORDS.AMOUNT },
          { value: "RATE", label: COURSE_WORDS.RATE },
        ]}
      />
      <RadioField
        name="direction"
        label="Chiều của chỉ tiêu"
        defaultValue={plan.atMost ? "most" : "least"}
        options={[
          { value: "least", label: DIRECTION_WORDS.least },
          { value: "most", label: DIRECTION_WORDS.most },
        ]}
      />
      {asked.map(([name, quarter]) => (
        <NumberField
          key={name}
          name={name}
          label={`Kế hoạch hết ${quarterWords(quarter)}`}
          note={target.unitOfMeasure}
          defaultValue={formatNumber(plan.steps[quarter - 1])}
        />
      ))}
      <p className="meta">{`Quý cuối là mức cam kết: ${sumWords(target.target, target)}. Quý đã có số liệu giữ kế hoạch cũ.`}</p>
    </ConfirmForm>
  );
}
