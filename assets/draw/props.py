"""Furniture as an image-collection tileset: one picture a prop, placed in Tiled as an object.

A prop's place in `NUMBERS` is its number in every map. New props are added at the end, whatever module
draws them; none is ever taken out or moved.
"""

from collections.abc import Iterator

from assets.draw.furniture import clinic, hall, lab, meadow, practice, shared, square
from assets.draw.shapes import MIRA, Look, Prop, defs
from assets.draw.svg import Drawing, Writing, document

FOLDER = "levels/mira/tiles"

NUMBERS = (
    "reception_desk",
    "dental_chair",
    "dental_chair_mirrored",
    "cabinet_monitor",
    "cabinet_instruments",
    "basin",
    "steriliser",
    "nanobot_tank",
    "plant_tall",
    "plant_small",
    "fern",
    "palm",
    "mint_thriving",
    "mint_thirsty",
    "mint_dead",
    "mint_empty",
    "sofa",
    "armchair",
    "bench",
    "stool",
    "coffee_table",
    "floor_lamp",
    "chart_kiosk",
    "water_cooler",
    "coffee_machine",
    "notice_board",
    "towel_bin",
    "lost_property",
    "coat_stand",
    "toys",
    "bin",
    "trolley",
    "umbrella_stand",
    "leaflets",
    "visor_rack",
    "visor_stand",
    "wall_scans",
    "wall_bars",
    "wall_hills",
    "wall_clock",
    "tannoy",
    "life_ring",
    "framed_form",
    "framed_picture",
    "window_wide",
    "window_narrow",
    "glass_144",
    "glass_96",
    "glass_along_144",
    "glass_along_288",
    "sill",
    "pool_rail",
    "server_rack",
    "server_rack_alarm",
    "workbench",
    "terminal",
    "dish_bench",
    "alix_wall",
    "pump",
    "wall_pipes",
    "printer",
    "cable_crate",
    "white_board",
    "beanbag",
    "peg_board",
    "cable_reel",
    "lab_shelf",
    "desk_lamp",
    "camp_bed",
    "small_fridge",
    "oven",
    "bakery_counter",
    "linen_shelf",
    "work_table",
    "card_drawers",
    "herb_drawers",
    "jar_shelf",
    "hung_herbs",
    "children_pictures",
    "cuckoo_clock",
    "coat_hooks",
    "oval_mirror",
    "bakery_window",
    "wooden_chair",
    "wooden_chair_mirrored",
    "wooden_bench",
    "wooden_stool",
    "rocking_chair",
    "dining_chair",
    "dining_chair_away",
    "paper_boxes",
    "sacks",
    "cat",
    "iron_stove",
    "candles",
    "lantern",
    "seedlings",
    "wash_basin",
    "cupboard",
    "dried_flowers",
    "pavilion",
    "demo_seat",
    "visor_queue",
    "continuity_banner",
    "trestle",
    "leaf_banner",
    "placards",
    "poster_board",
    "poster_column",
    "coach",
    "street_lamp",
    "square_tree",
    "street_bench",
    "fountain",
    "coach_stop",
    "coach_shelter",
    "street_bin",
    "bicycle",
    "planter",
    "bollards",
    "traffic_cone",
    "cafe_table",
    "fish_cart",
    "fish_crates",
    "gull",
    "clinic_sign",
    "bakery_awning",
    "bakery_sign",
    "wall_lantern",
    "shop_window",
    "front_window_lit",
    "front_window_dark",
    "bath_window",
    "hall_poster",
    "tower_clock",
    "lectern",
    "lectern_continuity",
    "moderator_table",
    "microphone_stand",
    "seats_three",
    "seats_three_used",
    "seats_five",
    "audience_a",
    "audience_b",
    "audience_standing",
    "stage_screen",
    "stage_lamp",
    "lamp_bar",
    "loudspeaker",
    "camera",
    "sound_booth",
    "rope_posts",
    "water_table",
    "crate_stack",
    "crate",
    "crate_lamp",
    "flight_case",
    "curtain_left",
    "curtain_right",
    "curtain_heavy",
    "valance",
    "dressing_table",
    "dressing_table_dark",
    "costume_rack",
    "flat_tree",
    "flat_house",
    "fly_ropes",
    "ladder",
    "sandbags",
    "hanging_bulb",
    "exit_sign",
    "worn_couch",
    "props_shelf",
    "tailors_dummy",
    "trunk",
    "fire_extinguisher",
    "tea_table",
    "oak",
    "round_tree",
    "birch",
    "grass_tuft",
    "flowers",
    "daisies",
    "berry_bush",
    "reeds",
    "stones",
    "fence",
    "fence_unfinished",
    "gate",
    "log_bench",
    "sheep",
    "sheep_left",
    "dog",
    "butterflies",
    "visor_rim",
    "torn_grass",
    "light_seam",
    "long_table",
    "long_table_laid",
    "round_table",
    "shutters_closed",
    "shutters_open",
    "oven_bench",
    "chair_stack",
    "rule_board",
    "flipper",
    "mint_two_pots",
    "climbing_wall",
    "lockers",
    "turnstile",
    "lifeguard_chair",
    "vending_machine",
    "swim_floats",
    "sill_mint_thriving",
    "sill_mint_thirsty",
    "sill_mint_dead",
    "sill_mint_empty",
    "ledge_mint_two",
    "ledge_mint_thin",
    "ledge_mint_cutting",
    "window_light",
    "visor_rack_empty",
    "visors_lying",
    "server_racks_alarm",
    "server_racks_blank",
    "audience_row_a",
    "audience_row_b",
)


def all_props() -> dict[str, Prop]:
    """Return every prop by its name, in the order of their numbers.

    Raises:
        KeyError: a number belongs to no prop.
    """
    drawn = {
        prop.name: prop for module in (clinic, lab, practice, square, hall, meadow, shared) for prop in module.PROPS
    }
    return {name: drawn[name] for name in NUMBERS}


def picture(prop: Prop, look: Look) -> str:
    """Return the SVG document of a prop."""
    return document(prop.width, prop.height, prop.body, defs=defs(look), view=prop.view)


def tsx(props: dict[str, Prop]) -> str:
    """Return the tileset file of all props, as Tiled writes it."""
    tiles = "".join(
        f' <tile id="{number}">\n'
        f'  <image source="props/{prop.name}.png" width="{prop.width}" height="{prop.height}"/>\n'
        " </tile>\n"
        for number, prop in enumerate(props.values())
    )
    width = max(prop.width for prop in props.values())
    height = max(prop.height for prop in props.values())
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<tileset version="1.10" tiledversion="1.10.2" name="props" tilewidth="{width}" tileheight="{height}"'
        f' tilecount="{len(props)}" columns="0">\n{tiles}</tileset>\n'
    )


def outputs() -> Iterator[Drawing | Writing]:
    """Yield a picture of every prop, and the tileset file."""
    props = all_props()
    for prop in props.values():
        yield Drawing(f"{FOLDER}/props/{prop.name}.png", picture(prop, MIRA), prop.width, prop.height)
    yield Writing(f"{FOLDER}/props.tsx", tsx(props))
