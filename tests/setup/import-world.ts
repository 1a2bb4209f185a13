import type { Database } from '../../src/server/database/database.ts'
import { importFiles } from '../../src/server/import/import-files.ts'
import type { ImportOutcome } from '../../src/server/import/import-files.ts'
import type { ImportFile } from '../../src/server/import/read-table.ts'
import type { TableKind } from '../../src/server/import/table-kinds.ts'

/** Files of a small province that go together; a test replaces or adds the one it is about. */
export const smallWorld: Readonly<Record<TableKind, string>> = {
  elements: `code,name_vi,name_en,measure_unit_vi,measure_unit_en,value_kind,definition,definition_vi,definition_en,source
doctors,Bác sĩ,Doctors,bác sĩ,doctors,count,1,Bác sĩ công lập,Public doctors,Niên giám
beds,Giường bệnh,Beds,giường,beds,count,1,Giường kế hoạch,Planned beds,
beds,Giường bệnh,Beds,giường,beds,count,2,Giường thực kê,Actual beds,
growth,Tăng tự nhiên,Natural growth,‰,‰,rate,1,Sinh trừ chết,Births less deaths,
`,
  indicators: `code,name_vi,name_en,short_name_vi,short_name_en,measure_unit_vi,measure_unit_en,formula,published_element,published_factor,decimals,direction,natural_limit,applicability,need_vi,need_en
doctorsPer10k,Bác sĩ trên vạn dân,Doctors per 10 000,Bác sĩ,Doctors,bác sĩ/vạn dân,per 10 000,10000 * doctors / population,,,1,higher,,province:ratio district:ratio hospital:contributes,bác sĩ,doctors
growthShare,Tăng tự nhiên,Natural growth,Tăng tự nhiên,Growth,%,%,published growth,growth,0.1,2,band,,province:ratio,,
`,
  units: `code,valid_from,valid_to,kind,name,short_name,aliases,source
68,1976-02-01,,province,Tỉnh Lâm Đồng,Lâm Đồng,Lam Dong; LĐ,
672,1979-03-14,,district,Thành phố Đà Lạt,Đà Lạt,,
673,1979-03-14,2023-12-31,district,Huyện cũ,,,
673,2024-01-01,,district,Huyện mới,,,
BVT,2000-01-01,,hospital,Bệnh viện đa khoa tỉnh,BVĐK,,
SYT,1976-02-01,,department,Sở Y tế,,,
`,
  links: `unit,link,to,valid_from,valid_to
672,location,68,1979-03-14,
673,location,68,1979-03-14,2023-12-31
673,location,68,2024-01-01,
BVT,location,672,2000-01-01,
BVT,countsTowards,68,2000-01-01,
BVT,manager,SYT,2000-01-01,
`,
  successions: `predecessor,successor,kind,effective_on,share
673,673,transfer,2024-01-01,1
`,
  resolutions: `code,name_vi,name_en,short_name_vi,short_name_en,scope,baseline_year,target_year,first_year,last_year,adopted_on,source,indicators,comparisons
xi,Nghị quyết XI,Resolution XI,NQ XI,XI,68,2020,2025,2020,2025,2020-10-14,Văn kiện,doctorsPer10k growthShare,672
`,
  targets: `resolution,indicator,scope,year,purpose,goal,bound,lower,upper,centre,tolerance,goal_direction,baseline_year,baseline_value,clause
xi,doctorsPer10k,68,2025,resolution,range,,8.5,9,,,higher,2020,7.2,III
xi,doctorsPer10k,kind:district,2025,own,atLeast,8,,,,,,,,
xi,growthShare,68,2025,resolution,about,,,,1.0,0.05,,,,
`,
  populations: `unit,year,kind,value,source,illustrative
68,2023,averageFinal,1345000,NSO,
68,2024,averagePreliminary,1362471,NSO,
672,2024,averageFinal,250000,,1
`,
  figures: `unit,element,period,stage,value,missing_reason,definition,reported_by,note,source,illustrative,state,reason
68,doctors,2023,final,1151,,1,,,Niên giám,1,,
BVT,doctors,2024,final,410,,1,BVT,đã đối chiếu,,,approved,
BVT,beds,2024,final,,notCollected,2,BVT,,,,approved,
672,doctors,2024,estimate,300,,1,SYT,,,,submitted,
673,doctors,2024,final,120,,1,SYT,,,,returned,Thiếu giải trình
68,growth,2023,final,-1.20,,1,,,,,,
`,
  recognitions: `commune,decision_number,decided_on,kind,withdrawn_on,withdrawn_reason
`,
  scores: `commune,year,layer,points
`,
  duties: `reporter,element,subject,valid_from,valid_to,stages
BVT,doctors,BVT,2020-01-01,,
BVT,beds,BVT,2020-01-01,2030-12-31,final estimate
`,
}

export const importMoment = '2026-01-15T03:00:00.000Z'

const encoder = new TextEncoder()

export function fileOf(name: string, text: string): ImportFile {
  return { name, bytes: encoder.encode(text) }
}

/** The files of the small world, some of them replaced or (with null) left out. */
export function worldFiles(change: Partial<Record<TableKind, string | null>> = {}): ImportFile[] {
  return Object.entries({ ...smallWorld, ...change }).flatMap(([kind, text]) => (text === null ? [] : [fileOf(`${kind}.csv`, text)]))
}

/** A table of the small world with lines added at its end. */
export function withLines(kind: TableKind, ...lines: readonly string[]): string {
  return `${smallWorld[kind]}${lines.join('\n')}\n`
}

export function importWorld(
  database: Database,
  files: readonly ImportFile[] = worldFiles(),
  options: { dryRun?: boolean; account?: string | null; now?: string } = {},
): Promise<ImportOutcome> {
  return importFiles(database, files, { dryRun: false, account: 'admin', now: importMoment, ...options })
}
