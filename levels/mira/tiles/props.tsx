<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" tiledversion="1.10.2" name="props" tilewidth="448" tileheight="408" tilecount="227" columns="0">
 <tile id="0">
  <image source="props/reception_desk.png" width="348" height="174"/>
 </tile>
 <tile id="1">
  <image source="props/dental_chair.png" width="208" height="194"/>
 </tile>
 <tile id="2">
  <image source="props/dental_chair_mirrored.png" width="208" height="194"/>
 </tile>
 <tile id="3">
  <image source="props/cabinet_monitor.png" width="144" height="128"/>
 </tile>
 <tile id="4">
  <image source="props/cabinet_instruments.png" width="136" height="126"/>
 </tile>
 <tile id="5">
  <image source="props/basin.png" width="140" height="168"/>
 </tile>
 <tile id="6">
  <image source="props/steriliser.png" width="132" height="126"/>
 </tile>
 <tile id="7">
  <image source="props/nanobot_tank.png" width="128" height="184"/>
 </tile>
 <tile id="8">
  <image source="props/plant_tall.png" width="132" height="134"/>
 </tile>
 <tile id="9">
  <image source="props/plant_small.png" width="100" height="90"/>
 </tile>
 <tile id="10">
  <image source="props/fern.png" width="132" height="116"/>
 </tile>
 <tile id="11">
  <image source="props/palm.png" width="156" height="186"/>
 </tile>
 <tile id="12">
  <image source="props/mint_thriving.png" width="88" height="106"/>
 </tile>
 <tile id="13">
  <image source="props/mint_thirsty.png" width="88" height="106"/>
 </tile>
 <tile id="14">
  <image source="props/mint_dead.png" width="88" height="106"/>
 </tile>
 <tile id="15">
  <image source="props/mint_empty.png" width="88" height="106"/>
 </tile>
 <tile id="16">
  <image source="props/sofa.png" width="204" height="100"/>
 </tile>
 <tile id="17">
  <image source="props/armchair.png" width="104" height="94"/>
 </tile>
 <tile id="18">
  <image source="props/bench.png" width="180" height="86"/>
 </tile>
 <tile id="19">
  <image source="props/stool.png" width="68" height="72"/>
 </tile>
 <tile id="20">
  <image source="props/coffee_table.png" width="128" height="76"/>
 </tile>
 <tile id="21">
  <image source="props/floor_lamp.png" width="80" height="172"/>
 </tile>
 <tile id="22">
  <image source="props/chart_kiosk.png" width="96" height="146"/>
 </tile>
 <tile id="23">
  <image source="props/water_cooler.png" width="68" height="122"/>
 </tile>
 <tile id="24">
  <image source="props/coffee_machine.png" width="92" height="116"/>
 </tile>
 <tile id="25">
  <image source="props/notice_board.png" width="128" height="96"/>
 </tile>
 <tile id="26">
  <image source="props/towel_bin.png" width="76" height="90"/>
 </tile>
 <tile id="27">
  <image source="props/lost_property.png" width="96" height="108"/>
 </tile>
 <tile id="28">
  <image source="props/coat_stand.png" width="92" height="140"/>
 </tile>
 <tile id="29">
  <image source="props/toys.png" width="100" height="62"/>
 </tile>
 <tile id="30">
  <image source="props/bin.png" width="60" height="72"/>
 </tile>
 <tile id="31">
  <image source="props/trolley.png" width="92" height="96"/>
 </tile>
 <tile id="32">
  <image source="props/umbrella_stand.png" width="64" height="96"/>
 </tile>
 <tile id="33">
  <image source="props/leaflets.png" width="76" height="92"/>
 </tile>
 <tile id="34">
  <image source="props/visor_rack.png" width="140" height="144"/>
 </tile>
 <tile id="35">
  <image source="props/visor_stand.png" width="72" height="94"/>
 </tile>
 <tile id="36">
  <image source="props/wall_scans.png" width="226" height="106"/>
 </tile>
 <tile id="37">
  <image source="props/wall_bars.png" width="156" height="100"/>
 </tile>
 <tile id="38">
  <image source="props/wall_hills.png" width="156" height="94"/>
 </tile>
 <tile id="39">
  <image source="props/wall_clock.png" width="72" height="78"/>
 </tile>
 <tile id="40">
  <image source="props/tannoy.png" width="104" height="74"/>
 </tile>
 <tile id="41">
  <image source="props/life_ring.png" width="86" height="90"/>
 </tile>
 <tile id="42">
  <image source="props/framed_form.png" width="72" height="90"/>
 </tile>
 <tile id="43">
  <image source="props/framed_picture.png" width="104" height="90"/>
 </tile>
 <tile id="44">
  <image source="props/window_wide.png" width="216" height="114"/>
 </tile>
 <tile id="45">
  <image source="props/window_narrow.png" width="168" height="114"/>
 </tile>
 <tile id="46">
  <image source="props/glass_144.png" width="176" height="126"/>
 </tile>
 <tile id="47">
  <image source="props/glass_96.png" width="128" height="126"/>
 </tile>
 <tile id="48">
  <image source="props/glass_along_144.png" width="48" height="264"/>
 </tile>
 <tile id="49">
  <image source="props/glass_along_288.png" width="48" height="408"/>
 </tile>
 <tile id="50">
  <image source="props/sill.png" width="176" height="64"/>
 </tile>
 <tile id="51">
  <image source="props/pool_rail.png" width="176" height="94"/>
 </tile>
 <tile id="52">
  <image source="props/server_rack.png" width="108" height="184"/>
 </tile>
 <tile id="53">
  <image source="props/server_rack_alarm.png" width="108" height="184"/>
 </tile>
 <tile id="54">
  <image source="props/workbench.png" width="252" height="166"/>
 </tile>
 <tile id="55">
  <image source="props/terminal.png" width="96" height="138"/>
 </tile>
 <tile id="56">
  <image source="props/dish_bench.png" width="132" height="146"/>
 </tile>
 <tile id="57">
  <image source="props/alix_wall.png" width="280" height="158"/>
 </tile>
 <tile id="58">
  <image source="props/pump.png" width="148" height="122"/>
 </tile>
 <tile id="59">
  <image source="props/wall_pipes.png" width="180" height="98"/>
 </tile>
 <tile id="60">
  <image source="props/printer.png" width="92" height="130"/>
 </tile>
 <tile id="61">
  <image source="props/cable_crate.png" width="92" height="84"/>
 </tile>
 <tile id="62">
  <image source="props/white_board.png" width="136" height="126"/>
 </tile>
 <tile id="63">
  <image source="props/beanbag.png" width="104" height="78"/>
 </tile>
 <tile id="64">
  <image source="props/peg_board.png" width="140" height="100"/>
 </tile>
 <tile id="65">
  <image source="props/cable_reel.png" width="104" height="78"/>
 </tile>
 <tile id="66">
  <image source="props/lab_shelf.png" width="124" height="138"/>
 </tile>
 <tile id="67">
  <image source="props/desk_lamp.png" width="76" height="84"/>
 </tile>
 <tile id="68">
  <image source="props/camp_bed.png" width="168" height="78"/>
 </tile>
 <tile id="69">
  <image source="props/small_fridge.png" width="80" height="116"/>
 </tile>
 <tile id="70">
  <image source="props/oven.png" width="204" height="182"/>
 </tile>
 <tile id="71">
  <image source="props/bakery_counter.png" width="280" height="156"/>
 </tile>
 <tile id="72">
  <image source="props/linen_shelf.png" width="136" height="148"/>
 </tile>
 <tile id="73">
  <image source="props/work_table.png" width="180" height="100"/>
 </tile>
 <tile id="74">
  <image source="props/card_drawers.png" width="224" height="184"/>
 </tile>
 <tile id="75">
  <image source="props/herb_drawers.png" width="144" height="134"/>
 </tile>
 <tile id="76">
  <image source="props/jar_shelf.png" width="156" height="120"/>
 </tile>
 <tile id="77">
  <image source="props/hung_herbs.png" width="168" height="92"/>
 </tile>
 <tile id="78">
  <image source="props/children_pictures.png" width="140" height="98"/>
 </tile>
 <tile id="79">
  <image source="props/cuckoo_clock.png" width="76" height="90"/>
 </tile>
 <tile id="80">
  <image source="props/coat_hooks.png" width="120" height="94"/>
 </tile>
 <tile id="81">
  <image source="props/oval_mirror.png" width="76" height="94"/>
 </tile>
 <tile id="82">
  <image source="props/bakery_window.png" width="172" height="110"/>
 </tile>
 <tile id="83">
  <image source="props/wooden_chair.png" width="162" height="174"/>
 </tile>
 <tile id="84">
  <image source="props/wooden_chair_mirrored.png" width="162" height="174"/>
 </tile>
 <tile id="85">
  <image source="props/wooden_bench.png" width="180" height="92"/>
 </tile>
 <tile id="86">
  <image source="props/wooden_stool.png" width="68" height="68"/>
 </tile>
 <tile id="87">
  <image source="props/rocking_chair.png" width="96" height="118"/>
 </tile>
 <tile id="88">
  <image source="props/dining_chair.png" width="72" height="92"/>
 </tile>
 <tile id="89">
  <image source="props/dining_chair_away.png" width="72" height="86"/>
 </tile>
 <tile id="90">
  <image source="props/paper_boxes.png" width="112" height="104"/>
 </tile>
 <tile id="91">
  <image source="props/sacks.png" width="112" height="84"/>
 </tile>
 <tile id="92">
  <image source="props/cat.png" width="88" height="58"/>
 </tile>
 <tile id="93">
  <image source="props/iron_stove.png" width="104" height="184"/>
 </tile>
 <tile id="94">
  <image source="props/candles.png" width="88" height="86"/>
 </tile>
 <tile id="95">
  <image source="props/lantern.png" width="84" height="76"/>
 </tile>
 <tile id="96">
  <image source="props/seedlings.png" width="148" height="140"/>
 </tile>
 <tile id="97">
  <image source="props/wash_basin.png" width="88" height="102"/>
 </tile>
 <tile id="98">
  <image source="props/cupboard.png" width="108" height="154"/>
 </tile>
 <tile id="99">
  <image source="props/dried_flowers.png" width="76" height="96"/>
 </tile>
 <tile id="100">
  <image source="props/pavilion.png" width="316" height="244"/>
 </tile>
 <tile id="101">
  <image source="props/demo_seat.png" width="92" height="130"/>
 </tile>
 <tile id="102">
  <image source="props/visor_queue.png" width="168" height="80"/>
 </tile>
 <tile id="103">
  <image source="props/continuity_banner.png" width="84" height="178"/>
 </tile>
 <tile id="104">
  <image source="props/trestle.png" width="172" height="120"/>
 </tile>
 <tile id="105">
  <image source="props/leaf_banner.png" width="180" height="132"/>
 </tile>
 <tile id="106">
  <image source="props/placards.png" width="116" height="128"/>
 </tile>
 <tile id="107">
  <image source="props/poster_board.png" width="120" height="134"/>
 </tile>
 <tile id="108">
  <image source="props/poster_column.png" width="92" height="162"/>
 </tile>
 <tile id="109">
  <image source="props/coach.png" width="384" height="162"/>
 </tile>
 <tile id="110">
  <image source="props/street_lamp.png" width="144" height="216"/>
 </tile>
 <tile id="111">
  <image source="props/square_tree.png" width="164" height="194"/>
 </tile>
 <tile id="112">
  <image source="props/street_bench.png" width="156" height="92"/>
 </tile>
 <tile id="113">
  <image source="props/fountain.png" width="212" height="156"/>
 </tile>
 <tile id="114">
  <image source="props/coach_stop.png" width="68" height="176"/>
 </tile>
 <tile id="115">
  <image source="props/coach_shelter.png" width="192" height="148"/>
 </tile>
 <tile id="116">
  <image source="props/street_bin.png" width="60" height="72"/>
 </tile>
 <tile id="117">
  <image source="props/bicycle.png" width="124" height="90"/>
 </tile>
 <tile id="118">
  <image source="props/planter.png" width="116" height="88"/>
 </tile>
 <tile id="119">
  <image source="props/bollards.png" width="108" height="60"/>
 </tile>
 <tile id="120">
  <image source="props/traffic_cone.png" width="60" height="68"/>
 </tile>
 <tile id="121">
  <image source="props/cafe_table.png" width="140" height="84"/>
 </tile>
 <tile id="122">
  <image source="props/fish_cart.png" width="200" height="182"/>
 </tile>
 <tile id="123">
  <image source="props/fish_crates.png" width="108" height="78"/>
 </tile>
 <tile id="124">
  <image source="props/gull.png" width="76" height="60"/>
 </tile>
 <tile id="125">
  <image source="props/clinic_sign.png" width="192" height="96"/>
 </tile>
 <tile id="126">
  <image source="props/bakery_awning.png" width="184" height="84"/>
 </tile>
 <tile id="127">
  <image source="props/bakery_sign.png" width="88" height="96"/>
 </tile>
 <tile id="128">
  <image source="props/wall_lantern.png" width="100" height="102"/>
 </tile>
 <tile id="129">
  <image source="props/shop_window.png" width="164" height="106"/>
 </tile>
 <tile id="130">
  <image source="props/front_window_lit.png" width="96" height="102"/>
 </tile>
 <tile id="131">
  <image source="props/front_window_dark.png" width="96" height="102"/>
 </tile>
 <tile id="132">
  <image source="props/bath_window.png" width="176" height="106"/>
 </tile>
 <tile id="133">
  <image source="props/hall_poster.png" width="180" height="112"/>
 </tile>
 <tile id="134">
  <image source="props/tower_clock.png" width="88" height="92"/>
 </tile>
 <tile id="135">
  <image source="props/lectern.png" width="84" height="104"/>
 </tile>
 <tile id="136">
  <image source="props/lectern_continuity.png" width="84" height="104"/>
 </tile>
 <tile id="137">
  <image source="props/moderator_table.png" width="168" height="100"/>
 </tile>
 <tile id="138">
  <image source="props/microphone_stand.png" width="68" height="134"/>
 </tile>
 <tile id="139">
  <image source="props/seats_three.png" width="156" height="82"/>
 </tile>
 <tile id="140">
  <image source="props/seats_three_used.png" width="156" height="90"/>
 </tile>
 <tile id="141">
  <image source="props/seats_five.png" width="240" height="82"/>
 </tile>
 <tile id="142">
  <image source="props/audience_a.png" width="240" height="112"/>
 </tile>
 <tile id="143">
  <image source="props/audience_b.png" width="240" height="110"/>
 </tile>
 <tile id="144">
  <image source="props/audience_standing.png" width="140" height="114"/>
 </tile>
 <tile id="145">
  <image source="props/stage_screen.png" width="292" height="166"/>
 </tile>
 <tile id="146">
  <image source="props/stage_lamp.png" width="100" height="146"/>
 </tile>
 <tile id="147">
  <image source="props/lamp_bar.png" width="228" height="68"/>
 </tile>
 <tile id="148">
  <image source="props/loudspeaker.png" width="76" height="128"/>
 </tile>
 <tile id="149">
  <image source="props/camera.png" width="100" height="112"/>
 </tile>
 <tile id="150">
  <image source="props/sound_booth.png" width="192" height="140"/>
 </tile>
 <tile id="151">
  <image source="props/rope_posts.png" width="144" height="82"/>
 </tile>
 <tile id="152">
  <image source="props/water_table.png" width="92" height="100"/>
 </tile>
 <tile id="153">
  <image source="props/crate_stack.png" width="176" height="120"/>
 </tile>
 <tile id="154">
  <image source="props/crate.png" width="80" height="72"/>
 </tile>
 <tile id="155">
  <image source="props/crate_lamp.png" width="108" height="104"/>
 </tile>
 <tile id="156">
  <image source="props/flight_case.png" width="108" height="86"/>
 </tile>
 <tile id="157">
  <image source="props/curtain_left.png" width="104" height="226"/>
 </tile>
 <tile id="158">
  <image source="props/curtain_right.png" width="104" height="226"/>
 </tile>
 <tile id="159">
  <image source="props/curtain_heavy.png" width="144" height="192"/>
 </tile>
 <tile id="160">
  <image source="props/valance.png" width="228" height="74"/>
 </tile>
 <tile id="161">
  <image source="props/dressing_table.png" width="132" height="142"/>
 </tile>
 <tile id="162">
  <image source="props/dressing_table_dark.png" width="132" height="142"/>
 </tile>
 <tile id="163">
  <image source="props/costume_rack.png" width="136" height="140"/>
 </tile>
 <tile id="164">
  <image source="props/flat_tree.png" width="124" height="168"/>
 </tile>
 <tile id="165">
  <image source="props/flat_house.png" width="120" height="160"/>
 </tile>
 <tile id="166">
  <image source="props/fly_ropes.png" width="140" height="98"/>
 </tile>
 <tile id="167">
  <image source="props/ladder.png" width="80" height="148"/>
 </tile>
 <tile id="168">
  <image source="props/sandbags.png" width="96" height="72"/>
 </tile>
 <tile id="169">
  <image source="props/hanging_bulb.png" width="116" height="230"/>
 </tile>
 <tile id="170">
  <image source="props/exit_sign.png" width="124" height="92"/>
 </tile>
 <tile id="171">
  <image source="props/worn_couch.png" width="176" height="88"/>
 </tile>
 <tile id="172">
  <image source="props/props_shelf.png" width="120" height="132"/>
 </tile>
 <tile id="173">
  <image source="props/tailors_dummy.png" width="72" height="138"/>
 </tile>
 <tile id="174">
  <image source="props/trunk.png" width="100" height="80"/>
 </tile>
 <tile id="175">
  <image source="props/fire_extinguisher.png" width="60" height="72"/>
 </tile>
 <tile id="176">
  <image source="props/tea_table.png" width="108" height="120"/>
 </tile>
 <tile id="177">
  <image source="props/oak.png" width="204" height="220"/>
 </tile>
 <tile id="178">
  <image source="props/round_tree.png" width="100" height="132"/>
 </tile>
 <tile id="179">
  <image source="props/birch.png" width="108" height="178"/>
 </tile>
 <tile id="180">
  <image source="props/grass_tuft.png" width="68" height="58"/>
 </tile>
 <tile id="181">
  <image source="props/flowers.png" width="80" height="66"/>
 </tile>
 <tile id="182">
  <image source="props/daisies.png" width="76" height="54"/>
 </tile>
 <tile id="183">
  <image source="props/berry_bush.png" width="100" height="72"/>
 </tile>
 <tile id="184">
  <image source="props/reeds.png" width="72" height="90"/>
 </tile>
 <tile id="185">
  <image source="props/stones.png" width="116" height="58"/>
 </tile>
 <tile id="186">
  <image source="props/fence.png" width="176" height="82"/>
 </tile>
 <tile id="187">
  <image source="props/fence_unfinished.png" width="184" height="82"/>
 </tile>
 <tile id="188">
  <image source="props/gate.png" width="116" height="82"/>
 </tile>
 <tile id="189">
  <image source="props/log_bench.png" width="112" height="60"/>
 </tile>
 <tile id="190">
  <image source="props/sheep.png" width="104" height="74"/>
 </tile>
 <tile id="191">
  <image source="props/sheep_left.png" width="104" height="74"/>
 </tile>
 <tile id="192">
  <image source="props/dog.png" width="116" height="90"/>
 </tile>
 <tile id="193">
  <image source="props/butterflies.png" width="84" height="74"/>
 </tile>
 <tile id="194">
  <image source="props/visor_rim.png" width="136" height="126"/>
 </tile>
 <tile id="195">
  <image source="props/torn_grass.png" width="116" height="108"/>
 </tile>
 <tile id="196">
  <image source="props/light_seam.png" width="76" height="176"/>
 </tile>
 <tile id="197">
  <image source="props/long_table.png" width="332" height="108"/>
 </tile>
 <tile id="198">
  <image source="props/long_table_laid.png" width="332" height="122"/>
 </tile>
 <tile id="199">
  <image source="props/round_table.png" width="228" height="114"/>
 </tile>
 <tile id="200">
  <image source="props/shutters_closed.png" width="184" height="114"/>
 </tile>
 <tile id="201">
  <image source="props/shutters_open.png" width="184" height="116"/>
 </tile>
 <tile id="202">
  <image source="props/oven_bench.png" width="152" height="88"/>
 </tile>
 <tile id="203">
  <image source="props/chair_stack.png" width="76" height="128"/>
 </tile>
 <tile id="204">
  <image source="props/rule_board.png" width="188" height="80"/>
 </tile>
 <tile id="205">
  <image source="props/flipper.png" width="76" height="84"/>
 </tile>
 <tile id="206">
  <image source="props/mint_two_pots.png" width="104" height="84"/>
 </tile>
 <tile id="207">
  <image source="props/climbing_wall.png" width="164" height="186"/>
 </tile>
 <tile id="208">
  <image source="props/lockers.png" width="132" height="138"/>
 </tile>
 <tile id="209">
  <image source="props/turnstile.png" width="84" height="88"/>
 </tile>
 <tile id="210">
  <image source="props/lifeguard_chair.png" width="88" height="156"/>
 </tile>
 <tile id="211">
  <image source="props/vending_machine.png" width="92" height="134"/>
 </tile>
 <tile id="212">
  <image source="props/swim_floats.png" width="84" height="84"/>
 </tile>
 <tile id="213">
  <image source="props/sill_mint_thriving.png" width="176" height="128"/>
 </tile>
 <tile id="214">
  <image source="props/sill_mint_thirsty.png" width="176" height="128"/>
 </tile>
 <tile id="215">
  <image source="props/sill_mint_dead.png" width="176" height="128"/>
 </tile>
 <tile id="216">
  <image source="props/sill_mint_empty.png" width="176" height="128"/>
 </tile>
 <tile id="217">
  <image source="props/ledge_mint_two.png" width="124" height="108"/>
 </tile>
 <tile id="218">
  <image source="props/ledge_mint_thin.png" width="80" height="98"/>
 </tile>
 <tile id="219">
  <image source="props/ledge_mint_cutting.png" width="112" height="100"/>
 </tile>
 <tile id="220">
  <image source="props/window_light.png" width="212" height="132"/>
 </tile>
 <tile id="221">
  <image source="props/visor_rack_empty.png" width="140" height="144"/>
 </tile>
 <tile id="222">
  <image source="props/visors_lying.png" width="188" height="112"/>
 </tile>
 <tile id="223">
  <image source="props/server_racks_alarm.png" width="184" height="184"/>
 </tile>
 <tile id="224">
  <image source="props/server_racks_blank.png" width="184" height="184"/>
 </tile>
 <tile id="225">
  <image source="props/audience_row_a.png" width="448" height="112"/>
 </tile>
 <tile id="226">
  <image source="props/audience_row_b.png" width="448" height="112"/>
 </tile>
</tileset>
