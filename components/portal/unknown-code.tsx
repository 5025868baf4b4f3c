"use client";
import { usePathname } from "next/navigation";
import { ButtonLink } from "@/components/ui/button";

/** Back to the form of the same province; a page that was not found knows only its address. */
export function UnknownCode() {
  const tinh = usePathname().split("/")[1] ?? "";
  return (
    <p>
      <ButtonLink href={tinh ? `/${tinh}/xac-minh` : "/"} kind="primary">
        Nhập lại mã
      </ButtonLink>
    </p>
  );
}
