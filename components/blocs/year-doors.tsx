import { ButtonLink } from "@/components/ui/button";
import { may } from "@/lib/access/policy";
import type { BlocPage } from "@/lib/desk/dashboards/bloc-queries";
import type { Actor } from "@/lib/tenancy/actor";

const ROOMS = [
  { at: "hoi-nghi", icon: "users", name: "Hội nghị, văn bản" },
  { at: "van-ban/ke-hoach", icon: "file", name: "Kế hoạch, quy chế" },
  { at: "giao-uoc", icon: "pen", name: "Giao ước" },
  { at: "phong-trao", icon: "flag", name: "Phong trào" },
  { at: "bao-cao", icon: "file", name: "Báo cáo" },
  { at: "dien-hinh", icon: "user", name: "Điển hình" },
  { at: "tieu-chi", icon: "scale", name: "Tiêu chí" },
] as const;

/** The rooms of a year, and before it begins the way to prepare it. */
export function YearDoors({ year, actor, home }: { year: BlocPage; actor: Actor; home: string }) {
  const years = [year.id, ...year.otherYears.map(({ id }) => id)];
  const prepares =
    year.stage === "preparing" && years.length > 1 && may("bloc_year.prepare", actor, { archive: year.archive, blocYearIds: years });
  return (
    <>
      {prepares && (
        <ButtonLink href={`${home}/chuan-bi`} icon="check">
          Chuẩn bị năm
        </ButtonLink>
      )}
      {ROOMS.map(({ at, icon, name }) => (
        <ButtonLink key={at} href={`${home}/${at}`} icon={icon}>
          {name}
        </ButtonLink>
      ))}
    </>
  );
}
