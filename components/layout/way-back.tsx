"use client";
import { useParams } from "next/navigation";
import { ButtonLink } from "@/components/ui/button";

/** From a page that is refused or not there: to the desk, of public pages to the front page, of the province whose page was asked for; without one to the first page of all. */
export function WayBack({ primary, open }: { primary?: true; /** A public page. */ open?: true }) {
  const { tinh } = useParams<{ tinh?: string }>(),
    desk = tinh && !open;
  return (
    <ButtonLink href={desk ? `/${tinh}/viec` : `/${tinh ?? ""}`} {...(primary && { kind: "primary" })}>
      {desk ? "Về Việc cần làm" : "Về trang chủ"}
    </ButtonLink>
  );
}
