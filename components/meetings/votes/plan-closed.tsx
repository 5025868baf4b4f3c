import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";

/** Said in place of a form that would be refused. */
export const VotePlanClosed = ({ why, back }: { why: string; back: string }) => (
  <Empty title="Không lập, không sửa được" icon="lock" action={<ButtonLink href={back}>Quay lại</ButtonLink>}>
    {why}
  </Empty>
);
