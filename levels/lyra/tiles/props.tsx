<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" tiledversion="1.10.2" name="props" tilewidth="448" tileheight="214" tilecount="145" columns="0">
 <tile id="0">
  <image source="props/dental_chair.png" width="208" height="194"/>
 </tile>
 <tile id="1">
  <image source="props/cabinet_monitor.png" width="144" height="128"/>
 </tile>
 <tile id="2">
  <image source="props/cabinet_instruments.png" width="136" height="126"/>
 </tile>
 <tile id="3">
  <image source="props/basin.png" width="140" height="168"/>
 </tile>
 <tile id="4">
  <image source="props/steriliser.png" width="132" height="126"/>
 </tile>
 <tile id="5">
  <image source="props/nanobot_tank.png" width="128" height="184"/>
 </tile>
 <tile id="6">
  <image source="props/plant_tall.png" width="132" height="134"/>
 </tile>
 <tile id="7">
  <image source="props/plant_small.png" width="100" height="90"/>
 </tile>
 <tile id="8">
  <image source="props/fern.png" width="132" height="116"/>
 </tile>
 <tile id="9">
  <image source="props/palm.png" width="156" height="186"/>
 </tile>
 <tile id="10">
  <image source="props/stool.png" width="68" height="72"/>
 </tile>
 <tile id="11">
  <image source="props/coffee_table.png" width="128" height="76"/>
 </tile>
 <tile id="12">
  <image source="props/floor_lamp.png" width="80" height="172"/>
 </tile>
 <tile id="13">
  <image source="props/water_cooler.png" width="68" height="122"/>
 </tile>
 <tile id="14">
  <image source="props/notice_board.png" width="128" height="96"/>
 </tile>
 <tile id="15">
  <image source="props/bin.png" width="60" height="72"/>
 </tile>
 <tile id="16">
  <image source="props/trolley.png" width="92" height="96"/>
 </tile>
 <tile id="17">
  <image source="props/umbrella_stand.png" width="64" height="96"/>
 </tile>
 <tile id="18">
  <image source="props/leaflets.png" width="76" height="92"/>
 </tile>
 <tile id="19">
  <image source="props/wall_clock.png" width="72" height="78"/>
 </tile>
 <tile id="20">
  <image source="props/window_wide.png" width="216" height="114"/>
 </tile>
 <tile id="21">
  <image source="props/window_narrow.png" width="168" height="114"/>
 </tile>
 <tile id="22">
  <image source="props/server_rack.png" width="108" height="184"/>
 </tile>
 <tile id="23">
  <image source="props/wooden_bench.png" width="180" height="92"/>
 </tile>
 <tile id="24">
  <image source="props/wooden_stool.png" width="68" height="68"/>
 </tile>
 <tile id="25">
  <image source="props/dining_chair.png" width="72" height="92"/>
 </tile>
 <tile id="26">
  <image source="props/paper_boxes.png" width="112" height="104"/>
 </tile>
 <tile id="27">
  <image source="props/street_bench.png" width="156" height="92"/>
 </tile>
 <tile id="28">
  <image source="props/street_bin.png" width="60" height="72"/>
 </tile>
 <tile id="29">
  <image source="props/bicycle.png" width="124" height="90"/>
 </tile>
 <tile id="30">
  <image source="props/planter.png" width="116" height="88"/>
 </tile>
 <tile id="31">
  <image source="props/cafe_table.png" width="140" height="84"/>
 </tile>
 <tile id="32">
  <image source="props/poster_column.png" width="92" height="162"/>
 </tile>
 <tile id="33">
  <image source="props/small_fridge.png" width="80" height="116"/>
 </tile>
 <tile id="34">
  <image source="props/toys.png" width="100" height="62"/>
 </tile>
 <tile id="35">
  <image source="props/rope_posts.png" width="144" height="82"/>
 </tile>
 <tile id="36">
  <image source="props/wall_lantern.png" width="100" height="102"/>
 </tile>
 <tile id="37">
  <image source="props/oval_mirror.png" width="76" height="94"/>
 </tile>
 <tile id="38">
  <image source="props/iron_stove.png" width="104" height="184"/>
 </tile>
 <tile id="39">
  <image source="props/display_tank_a.png" width="168" height="172"/>
 </tile>
 <tile id="40">
  <image source="props/display_tank_b.png" width="168" height="172"/>
 </tile>
 <tile id="41">
  <image source="props/fish_home.png" width="128" height="152"/>
 </tile>
 <tile id="42">
  <image source="props/fish_empty.png" width="128" height="152"/>
 </tile>
 <tile id="43">
  <image source="props/pulse_high.png" width="104" height="138"/>
 </tile>
 <tile id="44">
  <image source="props/pulse_low.png" width="104" height="138"/>
 </tile>
 <tile id="45">
  <image source="props/shop_counter.png" width="260" height="150"/>
 </tile>
 <tile id="46">
  <image source="props/shop_window.png" width="176" height="100"/>
 </tile>
 <tile id="47">
  <image source="props/visor_hooks.png" width="148" height="100"/>
 </tile>
 <tile id="48">
  <image source="props/label_wall.png" width="188" height="106"/>
 </tile>
 <tile id="49">
  <image source="props/phone_shelf.png" width="92" height="82"/>
 </tile>
 <tile id="50">
  <image source="props/board_empty.png" width="228" height="110"/>
 </tile>
 <tile id="51">
  <image source="props/board_full.png" width="228" height="110"/>
 </tile>
 <tile id="52">
  <image source="props/kettle_cabinet.png" width="124" height="120"/>
 </tile>
 <tile id="53">
  <image source="props/incubator.png" width="108" height="130"/>
 </tile>
 <tile id="54">
  <image source="props/dose_bench.png" width="260" height="146"/>
 </tile>
 <tile id="55">
  <image source="props/chart_drawers.png" width="168" height="144"/>
 </tile>
 <tile id="56">
  <image source="props/label_desk.png" width="200" height="150"/>
 </tile>
 <tile id="57">
  <image source="props/milo_stool.png" width="72" height="78"/>
 </tile>
 <tile id="58">
  <image source="props/hooks.png" width="196" height="118"/>
 </tile>
 <tile id="59">
  <image source="props/coats.png" width="196" height="118"/>
 </tile>
 <tile id="60">
  <image source="props/waiting_chairs.png" width="168" height="86"/>
 </tile>
 <tile id="61">
  <image source="props/chairs_in_use.png" width="176" height="86"/>
 </tile>
 <tile id="62">
  <image source="props/reed_chair.png" width="208" height="192"/>
 </tile>
 <tile id="63">
  <image source="props/brass_clock.png" width="72" height="102"/>
 </tile>
 <tile id="64">
  <image source="props/pell_desk.png" width="220" height="148"/>
 </tile>
 <tile id="65">
  <image source="props/amalgam_cabinet.png" width="152" height="178"/>
 </tile>
 <tile id="66">
  <image source="props/ledger_shelf.png" width="180" height="186"/>
 </tile>
 <tile id="67">
  <image source="props/bureau.png" width="140" height="150"/>
 </tile>
 <tile id="68">
  <image source="props/enamel_basin.png" width="108" height="140"/>
 </tile>
 <tile id="69">
  <image source="props/tooth_engraving.png" width="124" height="102"/>
 </tile>
 <tile id="70">
  <image source="props/plaster_casts.png" width="148" height="104"/>
 </tile>
 <tile id="71">
  <image source="props/slab_rack.png" width="112" height="144"/>
 </tile>
 <tile id="72">
  <image source="props/tip_up_seats.png" width="304" height="96"/>
 </tile>
 <tile id="73">
  <image source="props/to_ring.png" width="92" height="98"/>
 </tile>
 <tile id="74">
  <image source="props/two_hooks.png" width="92" height="100"/>
 </tile>
 <tile id="75">
  <image source="props/platform_clock.png" width="108" height="210"/>
 </tile>
 <tile id="76">
  <image source="props/tuning_fork.png" width="52" height="84"/>
 </tile>
 <tile id="77">
  <image source="props/dose_board.png" width="136" height="130"/>
 </tile>
 <tile id="78">
  <image source="props/culture_bottles.png" width="92" height="80"/>
 </tile>
 <tile id="79">
  <image source="props/charter_table.png" width="228" height="112"/>
 </tile>
 <tile id="80">
  <image source="props/halloran_sign.png" width="444" height="82"/>
 </tile>
 <tile id="81">
  <image source="props/envisage_sign.png" width="276" height="76"/>
 </tile>
 <tile id="82">
  <image source="props/reed_plate.png" width="108" height="98"/>
 </tile>
 <tile id="83">
  <image source="props/shop_front_tank.png" width="156" height="140"/>
 </tile>
 <tile id="84">
  <image source="props/reed_window.png" width="152" height="140"/>
 </tile>
 <tile id="85">
  <image source="props/showroom_window.png" width="208" height="140"/>
 </tile>
 <tile id="86">
  <image source="props/tram.png" width="448" height="210"/>
 </tile>
 <tile id="87">
  <image source="props/fish_fountain.png" width="184" height="174"/>
 </tile>
 <tile id="88">
  <image source="props/clara_table.png" width="176" height="122"/>
 </tile>
 <tile id="89">
  <image source="props/kiosk.png" width="172" height="174"/>
 </tile>
 <tile id="90">
  <image source="props/timetable.png" width="80" height="174"/>
 </tile>
 <tile id="91">
  <image source="props/arcade_lamp.png" width="96" height="190"/>
 </tile>
 <tile id="92">
  <image source="props/palm_tub.png" width="168" height="214"/>
 </tile>
 <tile id="93">
  <image source="props/arcade_map.png" width="96" height="128"/>
 </tile>
 <tile id="94">
  <image source="props/old_tanks.png" width="108" height="94"/>
 </tile>
 <tile id="95">
  <image source="props/guppy_machine.png" width="96" height="98"/>
 </tile>
 <tile id="96">
  <image source="props/ward_bed.png" width="140" height="164"/>
 </tile>
 <tile id="97">
  <image source="props/ward_bed_empty.png" width="140" height="164"/>
 </tile>
 <tile id="98">
  <image source="props/ward_curtain.png" width="100" height="208"/>
 </tile>
 <tile id="99">
  <image source="props/bed_monitor.png" width="144" height="170"/>
 </tile>
 <tile id="100">
  <image source="props/bedside.png" width="88" height="124"/>
 </tile>
 <tile id="101">
  <image source="props/visitor_chair.png" width="88" height="94"/>
 </tile>
 <tile id="102">
  <image source="props/choir_photo.png" width="120" height="106"/>
 </tile>
 <tile id="103">
  <image source="props/nurse_desk.png" width="208" height="154"/>
 </tile>
 <tile id="104">
  <image source="props/wheelchair.png" width="92" height="102"/>
 </tile>
 <tile id="105">
  <image source="props/ward_board.png" width="152" height="102"/>
 </tile>
 <tile id="106">
  <image source="props/hand_gel.png" width="64" height="86"/>
 </tile>
 <tile id="107">
  <image source="props/linen_trolley.png" width="100" height="122"/>
 </tile>
 <tile id="108">
  <image source="props/flowers_on_desk.png" width="68" height="154"/>
 </tile>
 <tile id="109">
  <image source="props/jaw_model.png" width="184" height="174"/>
 </tile>
 <tile id="110">
  <image source="props/card_model.png" width="132" height="124"/>
 </tile>
 <tile id="111">
  <image source="props/sachet_display.png" width="160" height="138"/>
 </tile>
 <tile id="112">
  <image source="props/screen_wall.png" width="292" height="110"/>
 </tile>
 <tile id="113">
  <image source="props/pulse_wall.png" width="244" height="108"/>
 </tile>
 <tile id="114">
  <image source="props/slant_banner.png" width="108" height="110"/>
 </tile>
 <tile id="115">
  <image source="props/buffet.png" width="220" height="126"/>
 </tile>
 <tile id="116">
  <image source="props/envisage_desk.png" width="188" height="148"/>
 </tile>
 <tile id="117">
  <image source="props/showroom_seat.png" width="104" height="120"/>
 </tile>
 <tile id="118">
  <image source="props/white_plant.png" width="116" height="148"/>
 </tile>
 <tile id="119">
  <image source="props/night_desk.png" width="164" height="142"/>
 </tile>
 <tile id="120">
  <image source="props/night_chair.png" width="68" height="96"/>
 </tile>
 <tile id="121">
  <image source="props/coffee_vendor.png" width="96" height="138"/>
 </tile>
 <tile id="122">
  <image source="props/order_shelf.png" width="104" height="134"/>
 </tile>
 <tile id="123">
  <image source="props/desk_screen.png" width="140" height="96"/>
 </tile>
 <tile id="124">
  <image source="props/float_seats.png" width="172" height="96"/>
 </tile>
 <tile id="125">
  <image source="props/float_seat.png" width="92" height="92"/>
 </tile>
 <tile id="126">
  <image source="props/sea_lectern.png" width="104" height="124"/>
 </tile>
 <tile id="127">
  <image source="props/chair_desk.png" width="192" height="106"/>
 </tile>
 <tile id="128">
  <image source="props/claim_wall.png" width="336" height="148"/>
 </tile>
 <tile id="129">
  <image source="props/sea_booth.png" width="248" height="176"/>
 </tile>
 <tile id="130">
  <image source="props/programme_pillar.png" width="100" height="156"/>
 </tile>
 <tile id="131">
  <image source="props/sea_window.png" width="156" height="164"/>
 </tile>
 <tile id="132">
  <image source="props/exit_gate.png" width="128" height="132"/>
 </tile>
 <tile id="133">
  <image source="props/delegates_globe.png" width="108" height="144"/>
 </tile>
 <tile id="134">
  <image source="props/feed_ring.png" width="108" height="120"/>
 </tile>
 <tile id="135">
  <image source="props/guest_chair.png" width="84" height="94"/>
 </tile>
 <tile id="136">
  <image source="props/light_fish.png" width="88" height="74"/>
 </tile>
 <tile id="137">
  <image source="props/delegates_a.png" width="176" height="112"/>
 </tile>
 <tile id="138">
  <image source="props/delegates_b.png" width="176" height="112"/>
 </tile>
 <tile id="139">
  <image source="props/delegate_alone.png" width="96" height="110"/>
 </tile>
 <tile id="140">
  <image source="props/jelly_lamp.png" width="84" height="144"/>
 </tile>
 <tile id="141">
  <image source="props/light_reef.png" width="132" height="114"/>
 </tile>
 <tile id="142">
  <image source="props/light_column.png" width="84" height="186"/>
 </tile>
 <tile id="143">
  <image source="props/interpreter_orb.png" width="100" height="120"/>
 </tile>
 <tile id="144">
  <image source="props/name_plates.png" width="192" height="84"/>
 </tile>
</tileset>
