import { ConfirmForm } from "@/components/ui/confirm-form";
import type { FormAction } from "@/components/ui/form";
import { type Rest, stayWords } from "@/lib/scoring/judging";

type RestProps = { rest: Rest; action: FormAction; hidden: Record<string, string>; /** What has not happened yet. */ after: string };

/** One click for all that can be agreed with; where nothing can, there is no button, and `<Staying>` says why. */
export function AcceptRest({ rest, action, hidden, after }: RestProps) {
  const count = rest.taken.length;
  if (count === 0) return null;
  return (
    <ConfirmForm
      action={action}
      open={{ label: `Đồng ý ${count} tiêu chí còn lại`, icon: "check" }}
      title={`Đồng ý ${count} tiêu chí còn lại như đơn vị tự chấm?`}
      submit="Đồng ý"
      safe="Xem từng tiêu chí"
      hidden={hidden}
      effects={[{ text: after }, ...stayWords(rest.stay).map((words) => ({ icon: "clock" as const, text: `Vẫn để lại ${words}` }))]}
    />
  );
}

/** What no single click can take over, and what each kind waits for. */
export function Staying({ rest }: { rest: Rest }) {
  const lines = stayWords(rest.stay);
  if (lines.length === 0) return null;
  return (
    <div className="meta">
      <p>Không đồng ý gộp được:</p>
      <ul>
        {lines.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </div>
  );
}
