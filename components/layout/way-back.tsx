"use client";
import { useParams } from "next/navigation";
import { ButtonLink } from "@/components/ui/button";

/** From a page that is refused or not there: to the desk of the province whose page was asked for; without one to the front page. */
export function WayBack({ primary }: { primary?: true }) {
  const { tinh } = useParams<{ tinh?: string }>(),
    kind = primary && { kind: "primary" as const };
  return tinh ? (
    <ButtonLink href={`/${tinh}/viec`} {...kind}>
      Về Việc cần làm
    </ButtonLink>
  ) : (
    <ButtonLink href="/" {...kind}>
      Về trang chủ
    </ButtonLink>
  );
}
