<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" tiledversion="1.11.0" name="props" tilewidth="48" tileheight="70" tilecount="2" columns="0">
 <grid orientation="orthogonal" width="1" height="1"/>
 <tile id="0">
  <image source="plant.png" width="40" height="70"/>
 </tile>
 <tile id="3">
  <image source="sheet.png" width="96" height="48"/>
 </tile>
</tileset>
