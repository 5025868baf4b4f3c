import type { Metadata } from "next";
import { PlainPage } from "@/components/layout/plain-page";
import { OwnProvinces } from "@/components/people/own-provinces";
import { accountHere, actorsOf } from "@/lib/people/account";

export const metadata: Metadata = { title: "Chọn tỉnh làm việc" };

/** Whoever has work in several provinces chooses; whoever has none learns whom to ask. */
export default async function ChooseProvincePage() {
  const { session } = await accountHere();
  return (
    <PlainPage title="Chọn tỉnh làm việc">
      <OwnProvinces actors={await actorsOf(session)} />
    </PlainPage>
  );
}
