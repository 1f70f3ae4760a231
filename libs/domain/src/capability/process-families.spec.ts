import { capabilitySchema, capacityUnits, checkValue, familyFor, machineParametersFor, parametersFor, parameterOf, parseParameterValue, typicalText, valueKindOf } from '../index';
import { readCapabilitySchema } from './capability-schema';
import type { CapabilitySchemaData } from './capability-schema-data';
import data from './capability-schema.json' with { type: 'json' };

const { families, machineKinds } = capabilitySchema();

describe('process families as data', () => {
  /** domain.md 1.3, letter by letter: a process of the family and what tells two such shops apart. */
  test.each([
    ['A', 'proc.machining.milling_5axis', ['axes', 'work_envelope', 'max_part_mass', 'tolerance', 'it_grade', 'roughness_ra', 'spindle_speed', 'min_corner_radius', 'min_hole_diameter', 'thread_size', 'geometric_tolerance', 'temperature_controlled']],
    ['B', 'proc.machining.swiss_turning', ['max_swing_diameter', 'max_turning_length', 'bar_diameter', 'tolerance', 'roundness', 'concentricity', 'roughness_ra', 'live_tooling', 'sub_spindle', 'bar_feeder', 'length_diameter_ratio']],
    ['C', 'proc.grinding.profile', ['table_size', 'flatness', 'parallelism', 'ground_diameter', 'ground_length', 'roundness', 'min_profile_radius', 'bore_diameter', 'mirror_grade']],
    ['C', 'proc.edm.wire', ['work_envelope', 'max_cut_thickness', 'taper_angle', 'wire_diameter', 'wire_type', 'cut_passes', 'electrode', 'vdi_3400', 'hole_diameter', 'hole_depth_ratio']],
    ['D', 'proc.sheet_metal.bending', ['sheet_thickness', 'sheet_size', 'laser_power', 'punch_force', 'bend_length', 'press_brake_force', 'bend_thickness', 'bend_angle_tolerance', 'min_flange', 'min_bend_radius', 'insert_pressing', 'weld_processes', 'assembly_size', 'finishing_size', 'general_tolerance', 'iso13920']],
    ['E', 'proc.stamping.progressive', ['press_force', 'press_type', 'bolster_size', 'shut_height', 'stroke_length', 'stroke_rate', 'coil_width', 'sheet_thickness', 'coil_mass', 'stage_type', 'die_stations', 'burr_height', 'flatness', 'draw_depth', 'in_die', 'die_making']],
    ['F', 'proc.tooling.injection_mould', ['tool_type', 'tool_size', 'tool_mass', 'cavities', 'tool_hardness', 'runner', 'mechanisms', 'tool_life', 'mould_class', 'texture_standard', 'tooling_lead_time', 'tools_per_month', 'design_software', 'flow_simulation', 'tryout_force', 'tool_reports']],
    ['G', 'proc.plastics.injection', ['clamping_force', 'machine_count', 'shot_weight', 'tie_bar_spacing', 'mould_size', 'machine_type', 'glass_fibre', 'min_wall', 'din16742', 'surface_class', 'special_moulding', 'cleanroom', 'ul94', 'regrind', 'cycle_time', 'post_operations', 'mould_storage']],
    ['H', 'proc.rubber.compression', ['rubber_process', 'press_force', 'platen_size', 'shore_a', 'iso3302', 'temperature_range', 'compounding', 'metal_bonding', 'deflashing', 'rubber_tests']],
    ['I', 'proc.casting.die_casting', ['casting_machine', 'clamping_force', 'shot_weight_max', 'min_wall', 'casting_grade', 'porosity_class', 'leak_rate', 'vacuum_assist', 'after_casting', 'spectrometer', 'tool_life']],
    ['J', 'proc.casting.sand', ['moulding_process', 'part_weight', 'mould_box', 'melt_capacity', 'tonnes_per_month', 'casting_grade', 'min_wall', 'roughness_ra', 'machining_allowance', 'ndt', 'metallography', 'pattern_making', 'heat_treatment']],
    ['K', 'proc.forging.hot', ['forging_type', 'press_force', 'hammer_energy', 'part_weight', 'en10243', 'hardness_hrc', 'hardness_hb', 'flash_thickness', 'ndt', 'tonnes_per_month', 'bolt_diameter', 'strength_class']],
    ['L', 'proc.joining.mig_mag', ['weld_processes', 'weld_thickness', 'assembly_size', 'crane_capacity', 'iso5817', 'iso13920', 'welder_qualification', 'wps_pqr', 'iso3834', 'en1090_class', 'ndt', 'robot_cells', 'jig_design', 'after_welding', 'tonnes_per_month']],
    ['M', 'proc.heat_treatment.carburizing', ['furnace_type', 'chamber_size', 'load_mass', 'max_temperature', 'temperature_uniformity', 'hardness_hrc', 'hardness_hv', 'case_depth', 'distortion', 'tonnes_per_month', 'heat_lab', 'cqi9']],
    ['N', 'proc.surface.zinc_plating', ['substrate', 'line_type', 'tank_size', 'coating_thickness', 'salt_spray', 'chromate', 'chromium6_free', 'colour_system', 'gloss_tolerance', 'adhesion', 'hydrogen_bake', 'thickness_gauge', 'area_per_month', 'wastewater_permit']],
    ['O', 'proc.electronics.wire_harness', ['wire_size', 'max_circuits', 'harness_length', 'length_tolerance', 'crimp_machines', 'crimps_per_hour', 'connector_families', 'crimp_height_tolerance', 'pull_force', 'crimp_control', 'ipc620_class', 'harness_tests', 'harness_operations', 'ul_wiring_harness', 'automotive_harness']],
    ['P', 'proc.electronics.pcb_fabrication', ['layers', 'board_type', 'laminate_tg', 'board_thickness', 'board_size', 'board_size_min', 'min_trace', 'min_hole', 'laser_via', 'aspect_ratio', 'copper_weight', 'pcb_finish', 'impedance_tolerance', 'solder_mask', 'bow_twist', 'electrical_test', 'ipc6012_class', 'ul796', 'area_per_month']],
    ['Q', 'proc.electronics.smt', ['smt_lines', 'placement_rate', 'smallest_package', 'min_pitch', 'board_size', 'board_thickness', 'assembly_operations', 'solder', 'nitrogen_reflow', 'board_inspection', 'ipc610_class', 'ipc_operators', 'esd_s2020', 'traceability', 'supply_mode', 'cleanroom', 'msd_control']],
    ['R', 'proc.springs', ['spring_type', 'wire_diameter_range', 'coil_diameter', 'free_length', 'load_tolerance', 'heat_set', 'shot_peening', 'end_grinding', 'spring_cycles']],
    ['R', 'proc.fasteners', ['thread_standard', 'bolt_diameter', 'bolt_length', 'strength_class', 'thread_tolerance', 'fastener_tests', 'optical_sorting', 'defect_ppm']],
    ['S', 'proc.inspection.cmm', ['measuring_range', 'measuring_error', 'uncertainty', 'traceable', 'iso17025_scope', 'turnaround', 'report_languages']],
    ['T', 'proc.packaging.corrugated', ['flute', 'plies', 'edge_crush', 'burst_strength', 'blank_size', 'print_colours', 'film_thickness', 'film_width', 'surface_resistance', 'sheet_thickness', 'ispm15', 'pallet_load', 'foam_density', 'delivery_radius']],
  ])('family %s of the reference: %s', (_letter, process, keys) => {
    const known = parametersFor(process).map((parameter) => parameter.key);
    expect(keys.filter((key) => !known.includes(key))).toEqual([]);
  });

  test('every family of a shop that takes orders asks for lot, MOQ and lead times', () => {
    const ordering = families.filter((family) => !['inspection_services', 'additive'].includes(family.key));
    for (const family of ordering) expect([family.key, ...['batch_size', 'moq', 'sample_lead_time', 'series_lead_time'].filter((key) => !family.parameters.some((parameter) => parameter.key === key))]).toEqual([family.key]);
  });

  test('every operator has the kind of value and the words it needs, every capacity unit is one', () => {
    for (const parameter of families.flatMap((family) => family.parameters)) {
      const kind = valueKindOf[parameter.operator];
      expect([parameter.key, kind === 'codes', kind === 'ordinal']).toEqual([parameter.key, parameter.choices !== undefined, parameter.scale !== undefined]);
    }
    for (const { key, capacityUnit } of families) if (capacityUnit) expect([key, capacityUnits]).toEqual([key, expect.arrayContaining([capacityUnit])]);
  });

  test('every placeholder is what one may type, and passes its own check, in both languages', () => {
    for (const parameter of families.flatMap((family) => family.parameters)) {
      for (const locale of ['vi', 'en'] as const) {
        if (!parameter.typical) continue;
        const parsed = parseParameterValue(typicalText(parameter, locale), parameter, locale);
        expect([parameter.key, parsed]).toEqual([parameter.key, { quantity: expect.anything() }]);
        if ('quantity' in parsed) expect([parameter.key, checkValue(parameter, parsed.quantity)]).toEqual([parameter.key, null]);
      }
    }
  });

  test('a figure field has a range to show as an example', () => {
    const bare = families.flatMap((family) => family.parameters.filter((parameter) => ['GE', 'LE', 'COVERS', 'FITS'].includes(parameter.operator) && !parameter.typical).map((parameter) => `${family.key}.${parameter.key}`));
    expect(bare).toEqual([]);
  });
});

describe('machines', () => {
  test('a press says its force, a kind that nobody described has no values', () => {
    expect(machineParametersFor('eq.power_press').map((parameter) => parameter.key)).toContain('press_force');
    expect(machineParametersFor('eq.industrial_robot')).toEqual([]);
    expect(new Set(machineKinds.map((machine) => machine.kind)).size).toBe(machineKinds.length);
  });
});

describe('readCapabilitySchema names what is wrong', () => {
  const with_ = (change: (draft: CapabilitySchemaData) => void) => {
    const draft = JSON.parse(JSON.stringify(data)) as CapabilitySchemaData;
    change(draft);
    return () => readCapabilitySchema(draft);
  };
  const first = (draft: CapabilitySchemaData) => draft.common[0]!;
  test.each<[string, (draft: CapabilitySchemaData) => void, RegExp]>([
    ['a unit nobody knows', (draft) => (first(draft).unit = 'furlong'), /tolerance of common has the unknown unit furlong/],
    ['an operator nobody knows', (draft) => (first(draft).operator = 'ABOUT' as never), /unknown operator ABOUT/],
    ['a ladder without steps', (draft) => (first(draft).operator = 'ORD'), /needs a scale/],
    ['a missing label', (draft) => (first(draft).en = ''), /label in both languages/],
    ['a common parameter that is not there', (draft) => draft.families[0]!.parameters.push('nothing'), /machining names the unknown common parameter nothing/],
    ['a group that is not there', (draft) => draft.families[0]!.parameters.push('@nothing'), /unknown group @nothing/],
    ['a process in two families', (draft) => draft.families[0]!.processes.push('proc.edm'), /proc\.edm belongs to/],
    ['a key that means two things', (draft) => draft.families[0]!.parameters.push({ key: 'axes', vi: 'Trục', en: 'Axes', operator: 'GE' }), /axes means/],
    ['a key twice in a family', (draft) => draft.families[0]!.parameters.push('moq', 'moq'), /machining has moq twice/],
    ['a machine with a value of no family', (draft) => draft.machines[0]!.parameters.push('laser_power'), /cnc_milling\.laser_power, which is not there/],
  ])('%s', (_what, change, message) => expect(with_(change)).toThrow(message));
});

describe('familyFor', () => {
  test.each([
    ['proc.machining.cnc_milling', 'cnc_milling'],
    ['proc.machining.milling_5axis', 'cnc_milling'],
    ['proc.machining.swiss_turning', 'cnc_turning'],
    ['proc.machining.deep_hole_drilling', 'machining'],
    ['proc.edm.wire', 'edm'],
    ['proc.plastics.two_shot', 'injection_moulding'],
    ['proc.plastics.blow', 'plastics'],
    ['proc.casting.sand', 'casting'],
    ['proc.casting.die_casting', 'die_casting'],
    ['proc.surface.hard_chrome', 'surface'],
    ['proc.electronics.smt', 'electronics_assembly'],
    ['proc.electronics.crimping', 'wire_harness'],
    ['proc.packaging.corrugated', 'packaging'],
  ])('%s → %s', (process, key) => expect(familyFor(process)?.key).toBe(key));

  test('a process without a family still takes the common parameters', () => {
    expect(familyFor('proc.textile.sewing')).toBeNull();
    expect(parametersFor('proc.textile.sewing').map((parameter) => parameter.key)).toContain('moq');
    expect(parameterOf('proc.textile.sewing', 'clamping_force')).toBeNull();
  });

  test('a code that only begins alike is not below: proc.edmx is no EDM', () => expect(familyFor('proc.edmx')).toBeNull());
});
