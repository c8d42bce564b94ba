import { Skeleton } from "@mantine/core";

/**
 * The outline of a page on its way. Only for pages that need JavaScript anyway: what streams in behind an
 * outline stays hidden without it, and an address that leads nowhere would no longer answer 404.
 */
export function PageSkeleton() {
  return (
    <div role="status" aria-label="Loading">
      <Skeleton height={36} width={240} mb="lg" />
      {[92, 78, 85, 64, 88].map((percent) => (
        <Skeleton key={percent} height={20} width={`${percent}%`} mb="sm" />
      ))}
    </div>
  );
}
