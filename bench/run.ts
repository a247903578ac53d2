/** Runs a bench: `npm run bench -- <name> [arguments] [--json]`. With --json one object is all that is printed. */
import { printFigures, type Figures } from './support/print';

/** Every bench by its name; a new one is a line here. */
const BENCHES: Readonly<Record<string, (args: readonly string[]) => Promise<Figures>>> = {
  agents: async (args) => (await import('./agents')).benchAgents(args),
  editor: async (args) => (await import('./editor')).benchEditor(args),
  mailbox: async (args) => (await import('./mailbox')).benchMailbox(args),
  compile: async (args) => (await import('./compile')).benchCompile(args),
  kills: async (args) => (await import('./kills')).benchKills(args),
  garbling: async (args) => (await import('./garbling')).benchGarbling(args),
  reading: async (args) => (await import('./reading')).benchReading(args),
  proof: async (args) => (await import('./proof')).benchProof(args),
  batch: async (args) => (await import('./batch')).benchBatch(args),
  causes: async (args) => (await import('./causes')).benchCauses(args),
  tables: async (args) => (await import('./tables')).benchTables(args),
  safety: async (args) => (await import('./safety')).benchSafety(args),
  scaling: async (args) => (await import('./scaling')).benchScaling(args),
  validate: async (args) => (await import('./validate')).benchValidate(args),
};

async function main([name = '', ...args]: readonly string[]): Promise<void> {
  const bench = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
  if (bench === undefined) {
    console.error(`There is no bench "${name}".\nNext step: npm run bench -- ${Object.keys(BENCHES).join(' | ')}`);
    process.exitCode = 2;
    return;
  }
  const isJson = args.includes('--json');
  const figures = await bench(args.filter((arg) => arg !== '--json'));
  console.log(isJson ? JSON.stringify(figures) : printFigures(figures));
}

void main(process.argv.slice(2));
