<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" tiledversion="1.10.2" name="props" tilewidth="332" tileheight="264" tilecount="91" columns="0">
 <tile id="0">
  <image source="props/dental_chair.png" width="208" height="194"/>
 </tile>
 <tile id="1">
  <image source="props/dental_chair_mirrored.png" width="208" height="194"/>
 </tile>
 <tile id="2">
  <image source="props/cabinet_monitor.png" width="144" height="128"/>
 </tile>
 <tile id="3">
  <image source="props/cabinet_instruments.png" width="136" height="126"/>
 </tile>
 <tile id="4">
  <image source="props/basin.png" width="140" height="168"/>
 </tile>
 <tile id="5">
  <image source="props/steriliser.png" width="132" height="126"/>
 </tile>
 <tile id="6">
  <image source="props/nanobot_tank.png" width="128" height="184"/>
 </tile>
 <tile id="7">
  <image source="props/plant_tall.png" width="132" height="134"/>
 </tile>
 <tile id="8">
  <image source="props/plant_small.png" width="100" height="90"/>
 </tile>
 <tile id="9">
  <image source="props/fern.png" width="132" height="116"/>
 </tile>
 <tile id="10">
  <image source="props/palm.png" width="156" height="186"/>
 </tile>
 <tile id="11">
  <image source="props/bench.png" width="180" height="86"/>
 </tile>
 <tile id="12">
  <image source="props/stool.png" width="68" height="72"/>
 </tile>
 <tile id="13">
  <image source="props/coffee_table.png" width="128" height="76"/>
 </tile>
 <tile id="14">
  <image source="props/floor_lamp.png" width="80" height="172"/>
 </tile>
 <tile id="15">
  <image source="props/water_cooler.png" width="68" height="122"/>
 </tile>
 <tile id="16">
  <image source="props/coffee_machine.png" width="92" height="116"/>
 </tile>
 <tile id="17">
  <image source="props/notice_board.png" width="128" height="96"/>
 </tile>
 <tile id="18">
  <image source="props/bin.png" width="60" height="72"/>
 </tile>
 <tile id="19">
  <image source="props/trolley.png" width="92" height="96"/>
 </tile>
 <tile id="20">
  <image source="props/umbrella_stand.png" width="64" height="96"/>
 </tile>
 <tile id="21">
  <image source="props/leaflets.png" width="76" height="92"/>
 </tile>
 <tile id="22">
  <image source="props/visor_rack.png" width="140" height="144"/>
 </tile>
 <tile id="23">
  <image source="props/wall_scans.png" width="226" height="106"/>
 </tile>
 <tile id="24">
  <image source="props/wall_bars.png" width="156" height="100"/>
 </tile>
 <tile id="25">
  <image source="props/wall_clock.png" width="72" height="78"/>
 </tile>
 <tile id="26">
  <image source="props/window_wide.png" width="216" height="114"/>
 </tile>
 <tile id="27">
  <image source="props/window_narrow.png" width="168" height="114"/>
 </tile>
 <tile id="28">
  <image source="props/glass_144.png" width="176" height="126"/>
 </tile>
 <tile id="29">
  <image source="props/glass_96.png" width="128" height="126"/>
 </tile>
 <tile id="30">
  <image source="props/glass_along_144.png" width="48" height="264"/>
 </tile>
 <tile id="31">
  <image source="props/server_rack.png" width="108" height="184"/>
 </tile>
 <tile id="32">
  <image source="props/desk_lamp.png" width="76" height="84"/>
 </tile>
 <tile id="33">
  <image source="props/peg_board.png" width="140" height="100"/>
 </tile>
 <tile id="34">
  <image source="props/lab_shelf.png" width="124" height="138"/>
 </tile>
 <tile id="35">
  <image source="props/wooden_chair.png" width="162" height="174"/>
 </tile>
 <tile id="36">
  <image source="props/wooden_chair_mirrored.png" width="162" height="174"/>
 </tile>
 <tile id="37">
  <image source="props/wooden_bench.png" width="180" height="92"/>
 </tile>
 <tile id="38">
  <image source="props/wooden_stool.png" width="68" height="68"/>
 </tile>
 <tile id="39">
  <image source="props/dining_chair.png" width="72" height="92"/>
 </tile>
 <tile id="40">
  <image source="props/paper_boxes.png" width="112" height="104"/>
 </tile>
 <tile id="41">
  <image source="props/street_lamp.png" width="144" height="216"/>
 </tile>
 <tile id="42">
  <image source="props/street_bench.png" width="156" height="92"/>
 </tile>
 <tile id="43">
  <image source="props/street_bin.png" width="60" height="72"/>
 </tile>
 <tile id="44">
  <image source="props/bicycle.png" width="124" height="90"/>
 </tile>
 <tile id="45">
  <image source="props/planter.png" width="116" height="88"/>
 </tile>
 <tile id="46">
  <image source="props/bollards.png" width="108" height="60"/>
 </tile>
 <tile id="47">
  <image source="props/cafe_table.png" width="140" height="84"/>
 </tile>
 <tile id="48">
  <image source="props/trestle.png" width="172" height="120"/>
 </tile>
 <tile id="49">
  <image source="props/poster_column.png" width="92" height="162"/>
 </tile>
 <tile id="50">
  <image source="props/coach_stop.png" width="68" height="176"/>
 </tile>
 <tile id="51">
  <image source="props/small_fridge.png" width="80" height="116"/>
 </tile>
 <tile id="52">
  <image source="props/toys.png" width="100" height="62"/>
 </tile>
 <tile id="53">
  <image source="props/coat_stand.png" width="92" height="140"/>
 </tile>
 <tile id="54">
  <image source="props/rope_posts.png" width="144" height="82"/>
 </tile>
 <tile id="55">
  <image source="props/lectern.png" width="84" height="104"/>
 </tile>
 <tile id="56">
  <image source="props/long_table.png" width="332" height="108"/>
 </tile>
 <tile id="57">
  <image source="props/round_table.png" width="228" height="114"/>
 </tile>
 <tile id="58">
  <image source="props/wall_lantern.png" width="100" height="102"/>
 </tile>
 <tile id="59">
  <image source="props/jar_shelf.png" width="156" height="120"/>
 </tile>
 <tile id="60">
  <image source="props/oval_mirror.png" width="76" height="94"/>
 </tile>
 <tile id="61">
  <image source="props/work_table.png" width="180" height="100"/>
 </tile>
 <tile id="62">
  <image source="props/display_tank_a.png" width="156" height="160"/>
 </tile>
 <tile id="63">
  <image source="props/display_tank_b.png" width="156" height="160"/>
 </tile>
 <tile id="64">
  <image source="props/fish_home.png" width="128" height="152"/>
 </tile>
 <tile id="65">
  <image source="props/fish_empty.png" width="128" height="152"/>
 </tile>
 <tile id="66">
  <image source="props/pulse_high.png" width="104" height="138"/>
 </tile>
 <tile id="67">
  <image source="props/pulse_low.png" width="104" height="138"/>
 </tile>
 <tile id="68">
  <image source="props/shop_counter.png" width="260" height="150"/>
 </tile>
 <tile id="69">
  <image source="props/shop_window.png" width="176" height="100"/>
 </tile>
 <tile id="70">
  <image source="props/visor_hooks.png" width="148" height="100"/>
 </tile>
 <tile id="71">
  <image source="props/label_wall.png" width="180" height="102"/>
 </tile>
 <tile id="72">
  <image source="props/phone_shelf.png" width="92" height="82"/>
 </tile>
 <tile id="73">
  <image source="props/board_empty.png" width="228" height="110"/>
 </tile>
 <tile id="74">
  <image source="props/board_full.png" width="228" height="110"/>
 </tile>
 <tile id="75">
  <image source="props/kettle_cabinet.png" width="124" height="120"/>
 </tile>
 <tile id="76">
  <image source="props/incubator.png" width="108" height="130"/>
 </tile>
 <tile id="77">
  <image source="props/dose_bench.png" width="260" height="146"/>
 </tile>
 <tile id="78">
  <image source="props/chart_drawers.png" width="168" height="144"/>
 </tile>
 <tile id="79">
  <image source="props/label_desk.png" width="200" height="150"/>
 </tile>
 <tile id="80">
  <image source="props/milo_stool.png" width="72" height="78"/>
 </tile>
 <tile id="81">
  <image source="props/hooks.png" width="176" height="114"/>
 </tile>
 <tile id="82">
  <image source="props/coats.png" width="176" height="114"/>
 </tile>
 <tile id="83">
  <image source="props/waiting_chairs.png" width="168" height="86"/>
 </tile>
 <tile id="84">
  <image source="props/chairs_in_use.png" width="176" height="86"/>
 </tile>
 <tile id="85">
  <image source="props/reed_chair.png" width="208" height="192"/>
 </tile>
 <tile id="86">
  <image source="props/brass_clock.png" width="72" height="102"/>
 </tile>
 <tile id="87">
  <image source="props/pell_desk.png" width="220" height="148"/>
 </tile>
 <tile id="88">
  <image source="props/amalgam_cabinet.png" width="152" height="178"/>
 </tile>
 <tile id="89">
  <image source="props/ledger_shelf.png" width="180" height="186"/>
 </tile>
 <tile id="90">
  <image source="props/bureau.png" width="140" height="150"/>
 </tile>
</tileset>
