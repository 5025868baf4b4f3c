import { InstallFront } from "@/components/portal/install-front";
import { publishedProvinces } from "@/lib/tenancy/portal";

// Asked at each visit: it is one short query, and the build has no database to ask.
export const dynamic = "force-dynamic";

export default async function InstallPage() {
  return <InstallFront provinces={await publishedProvinces()} />;
}
