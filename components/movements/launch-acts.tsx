import { ButtonLink } from "@/components/ui/button";
import { ConfirmForm } from "@/components/ui/confirm-form";
import type { FormAction } from "@/components/ui/form";
import { Note } from "@/components/ui/note";
import { obstaclesToLaunch } from "@/lib/movements/launch-rules";
import type { MovementSeen } from "@/lib/movements/queries";
import { wordsOf } from "@/lib/problems/catalogue";

type ActsProps = { it: MovementSeen; blocYearId: string | null; edit: string; launch: FormAction; discard: FormAction };

/** What whoever keeps a movement does with it: change, launch, drop the draft. */
export function LaunchActs({ it, blocYearId, edit, launch, discard }: ActsProps) {
  const hidden = { movementId: it.id, blocYearId: blocYearId ?? "", version: String(it.version) };
  return (
    <>
      <ButtonLink href={edit} icon="pen">
        Sửa phong trào
      </ButtonLink>
      {it.state === "draft" && lacking(it).length === 0 && (
        <ConfirmForm
          action={launch}
          open={{ label: "Phát động", kind: "primary", icon: "flag" }}
          title={`Phát động phong trào “${it.name}”?`}
          submit="Phát động"
          safe="Chưa phát động"
          hidden={hidden}
          effects={[
            {
              text:
                it.scope === "unit"
                  ? "Đơn vị được ghi là tham gia và báo cáo theo hạn đã đặt."
                  : "Các đơn vị thấy phong trào, có việc Đăng ký tham gia và Báo cáo kết quả.",
            },
          ]}
        />
      )}
      {it.state === "draft" && (
        <ConfirmForm
          action={discard}
          open={{ label: "Bỏ dự thảo", kind: "danger" }}
          title="Bỏ dự thảo phong trào?"
          submit="Bỏ dự thảo"
          safe="Giữ dự thảo"
          kind="danger"
          hidden={hidden}
          effects={[{ text: "Nội dung dự thảo bị xóa, không lấy lại được." }]}
        />
      )}
    </>
  );
}

const lacking = (it: MovementSeen) =>
  obstaclesToLaunch({
    state: it.state,
    launches: it.launches.length,
    indicators: it.indicators.length,
    finalReviews: it.reviews.filter(({ kind }) => kind === "FINAL").length,
  });

/** Why a draft cannot be launched yet, with the way to mend it. */
export function DraftNote({ it, edit }: { it: MovementSeen; edit: string }) {
  const found = it.state === "draft" ? lacking(it) : [];
  if (it.state !== "draft") return null;
  return (
    <Note kind={found.length > 0 ? "warn" : "info"} title="Dự thảo, các đơn vị chưa thấy">
      {found.length > 0 ? (
        <>
          <ul>
            {found.map(({ code, facts }) => (
              <li key={code}>{wordsOf(code, facts)}</li>
            ))}
          </ul>
          <ButtonLink href={edit} small>
            Sửa phong trào
          </ButtonLink>
        </>
      ) : (
        "Đủ nội dung. Bấm Phát động để các đơn vị đăng ký tham gia."
      )}
    </Note>
  );
}
