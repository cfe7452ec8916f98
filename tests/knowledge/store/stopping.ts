import type { WarmReplyDatabase } from '../../../knowledge/store/database';

/** From here on the browser is “killed” at the write with this number (0 the first): it never happens. */
export async function stopAtWrite(database: WarmReplyDatabase, stopAt: number): Promise<void> {
  let step = 0;
  database.use({
    stack: 'dbcore',
    name: 'stop',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        return {
          ...table,
          mutate: (request) => {
            if (step++ === stopAt) throw new Error('killed');
            return table.mutate(request);
          },
        };
      },
    }),
  });
  // Opened again, for what was added to count.
  database.close();
  await database.open();
}
